import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { judgeLevels, type TwoLevels } from '#lib/phrase/judge-view.ts';
import type { DocumentSummary } from '../model.ts';
import type { LevelFinding, PhraseReading } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';
import { isBelow, knownPlace, levelsOf } from './place-levels.ts';

const shownInstead = 4; // More wordings than this are a list of their own, which the family is.

/**
 * Says place by place what a lower level makes of a phrase of the upper one: it repeats it, says it
 * otherwise, or says nothing like it. Undefined where no place stands above another one, or where
 * neither of them says anything like it.
 *
 * readLevels(scene, phrase, near)?.findings[0] -> { speaker: { place: '河南省/鹤壁市' }, finding: 'repeated', … }
 */
export function readLevels(
  { summaries }: Pick<PhraseScene, 'summaries'>,
  phrase: DecidedPhrase,
  near: readonly DecidedPhrase[],
): PhraseReading['levels'] {
  const levels = levelsOf(summaries, {});
  if (levels === undefined) return undefined;
  const { upper } = levels;
  const byId = new Map(summaries.map((summary) => [summary.documentId, summary]));
  const isUpper = (id: string) => byId.get(id)?.place === upper;
  if (![phrase, ...near].some(({ documentIds }) => documentIds.some(isUpper))) return undefined;
  const below = summaries.filter(({ place }) => isBelow(place, upper));
  const findings = [...Map.groupBy(below, speakerOf)].flatMap(([, own]): LevelFinding[] => {
    const ids = new Set(own.map(({ documentId }) => documentId));
    const tests = { isUpper, isLower: (id: string) => ids.has(id) };
    const finding = judgeLevels(phrase, near, tests);
    const [first] = own;
    if (finding === undefined || first === undefined) return [];
    const place = knownPlace(first);
    const speaker = place === undefined ? { documentId: first.documentId } : { place };
    const instead = finding === 'changed' ? saidInstead(phrase, near, tests) : [];
    return [{ speaker, finding, instead }];
  });
  return { upper, findings };
}

function speakerOf(summary: DocumentSummary): string {
  return knownPlace(summary) ?? `\0${summary.documentId}`;
}

function saidInstead(
  { variants }: DecidedPhrase,
  near: readonly DecidedPhrase[],
  { isUpper, isLower }: TwoLevels,
): string[] {
  const own = [...variants, ...near].filter(
    ({ documentIds }) => documentIds.some(isLower) && !documentIds.some(isUpper),
  );
  return own.map(({ text }) => text).slice(0, shownInstead);
}
