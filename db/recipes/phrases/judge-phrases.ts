import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { judgeLevels, judgeSpread, type PhraseView } from '#lib/phrase/judge-view.ts';
import type { DocumentSummary } from '../model.ts';
import type { PhraseLevels } from './phrase-model.ts';
import { knownPlace, levelTests } from './place-levels.ts';

/** The documents that are compared, and the levels they are compared on. */
export type Compared = {
  readonly summaries: readonly DocumentSummary[];
  readonly levels: PhraseLevels | undefined;
};

type Judged = ReadonlyMap<string, readonly PhraseView[]>;

/** What was judged last of a list: who turns its pages asks the same again. */
const known = new WeakMap<readonly DecidedPhrase[], Compared & { readonly judged: Judged }>();

/**
 * Says of each phrase in which answers about who says what it stands.
 *
 * judgePhrases(phrases, { summaries, levels }).get('海绵城市') -> ['shared', 'repeated']
 */
export function judgePhrases(phrases: readonly DecidedPhrase[], compared: Compared): Judged {
  const last = known.get(phrases);
  const isSame =
    last?.summaries === compared.summaries &&
    last.levels?.upper === compared.levels?.upper &&
    last.levels?.lower === compared.levels?.lower;
  if (last !== undefined && isSame) return last.judged;
  const judged = judgeAll(phrases, compared);
  known.set(phrases, { ...compared, judged });
  return judged;
}

function judgeAll(phrases: readonly DecidedPhrase[], { summaries, levels }: Compared): Judged {
  const byId = new Map(summaries.map((summary) => [summary.documentId, summary]));
  const placeOf = (documentId: string) => {
    const summary = byId.get(documentId);
    return summary && knownPlace(summary);
  };
  const places = new Set(summaries.flatMap((summary) => knownPlace(summary) ?? []));
  const speakers = { of: (id: string) => placeOf(id) ?? id, places };
  const nearOf = nearPhrases(phrases);
  const tests = levels === undefined ? undefined : levelTests(byId, levels);
  return new Map(
    phrases.map((phrase) => {
      const spread = judgeSpread(phrase, speakers);
      const level = tests && judgeLevels(phrase, nearOf(phrase), tests);
      return [phrase.key, [spread, level].filter((view) => view !== undefined)];
    }),
  );
}

/**
 * Gives the phrases that are near another one: of its family, or one character away; rejected ones
 * are none.
 *
 * nearPhrases(phrases)(phrase).map(({ text }) => text) -> ['15分钟健身圈', '15分钟公共服务圈', …]
 */
export function nearPhrases(
  phrases: readonly DecidedPhrase[],
): (phrase: DecidedPhrase) => DecidedPhrase[] {
  const listed = phrases.filter(({ standing }) => standing !== 'rejected');
  const families = Map.groupBy(listed, ({ family }) => family);
  const byKey = new Map(listed.map((phrase) => [phrase.key, phrase]));
  return ({ key, family, related }) => {
    const members = family === '' ? [] : (families.get(family) ?? []);
    const beside = related.flatMap((each) => byKey.get(each) ?? []);
    return [...new Set([...members, ...beside])].filter((other) => other.key !== key);
  };
}
