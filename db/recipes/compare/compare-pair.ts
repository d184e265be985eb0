import { countLinked, listLinkedWith } from '#db/index/read-links.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Span } from '#lib/text/span.ts';
import type { ComparedText } from './compared-texts.ts';
import type { ComparedPair, PairRequest, PairSide } from './model.ts';
import type { CompareScene, DecidedLink } from './scene.ts';

/**
 * Lays two documents side by side: outlines aligned, what is linked, what only one of them says,
 * and for every sentence in how many other documents it is said.
 *
 * comparePair(scene, { left: 'hebi', right: 'puyang' }).links.length
 */
export function comparePair(scene: CompareScene, request: PairRequest): ComparedPair {
  const [left, right] = [scene.texts.read(request.left), scene.texts.read(request.right)];
  if (left === right) throw new NamedError('sameDocument', { documentId: left.documentId });
  scene.link([left, right]);
  linkAround(scene, [left, right], request);
  const links = scene.linksOf(left, right).filter(isLink);
  const over = heatVersions(scene, request, [left, right]);
  return {
    left: sideOf(scene, left, { links, place: 'left', over }),
    right: sideOf(scene, right, { links, place: 'right', over }),
    sections: scene
      .sectionsOf(left, right)
      .flatMap(({ left: l, right: r, score, isReciprocal }) => {
        const [a, b] = [left.document.sections[l], right.document.sections[r]];
        return a === undefined || b === undefined
          ? []
          : [{ left: a.sectionId, right: b.sectionId, score, isReciprocal }];
      }),
    links: links.map(({ left: l, right: r, ...link }) => ({
      ...link,
      left: left.units[l]?.span ?? nowhere,
      right: right.units[r]?.span ?? nowhere,
      decision: link.decision,
      decisionId: link.decisionId,
    })),
    heatOver: over.length,
  };
}

const heatDocuments = 40; // What a strip of heat is worth: beyond, collections are linked ahead.
const patienceMs = 400; // A page waits for its pair, not for its heat.

/** Links both sides with the others that heat is counted over, as far as patience reaches. */
function linkAround(
  scene: CompareScene,
  pair: readonly ComparedText[],
  { heatOver }: PairRequest,
): void {
  const end = performance.now() + patienceMs;
  const others = heatOver ?? scene.host.listDocuments().map(({ documentId }) => documentId);
  if (others.length > heatDocuments) return;
  for (const documentId of others) {
    for (const text of pair) {
      if (performance.now() > end) return;
      if (documentId !== text.documentId) scene.link([text, scene.texts.read(documentId)]);
    }
  }
}

const nowhere: Span = { start: 0, end: 0 };

/** One-sided and only related: a hint for a search, no correspondence. */
function isLink({ isReciprocal, relation, decision }: DecidedLink): boolean {
  return isReciprocal || relation !== 'related' || decision !== undefined;
}

/** Versions that heat is counted over, the two that are compared left out. */
function heatVersions(
  { host, databases }: CompareScene,
  { heatOver }: PairRequest,
  pair: readonly ComparedText[],
): string[] {
  const own = new Set(pair.map(({ document }) => document.versionId));
  const current = host.listDocuments().flatMap(({ documentId, versions }) => {
    const version = versions.find(({ isCurrent }) => isCurrent);
    return version === undefined ? [] : [{ documentId, versionId: version.versionId }];
  });
  const linked = new Set(
    pair.flatMap(({ document }) => [...listLinkedWith(databases.index, document.versionId)]),
  );
  return current
    .filter(({ documentId, versionId }) =>
      heatOver === undefined ? linked.has(versionId) : heatOver.includes(documentId),
    )
    .map(({ versionId }) => versionId)
    .filter((versionId) => !own.has(versionId));
}

type Side = {
  readonly links: readonly DecidedLink[];
  readonly place: 'left' | 'right';
  readonly over: readonly string[];
};

function sideOf(scene: CompareScene, text: ComparedText, { links, place, over }: Side): PairSide {
  const { document, units } = text;
  const heat = countLinked(scene.databases.index, document.versionId, over);
  const linksOf = Map.groupBy(links.keys(), (at) => links[at]?.[place]);
  return {
    summary: document.summary,
    versionId: document.versionId,
    units: units.map((unit, at) => ({
      span: unit.span,
      passageId: document.passages[unit.passage]?.passageId ?? '',
      sectionId:
        unit.section === undefined ? undefined : document.sections[unit.section]?.sectionId,
      links: linksOf.get(at) ?? [],
      heat: heat.get(at) ?? 0,
    })),
    only: onlyOf(text, (at) => linksOf.has(at)),
  };
}

/** Neighbouring sentences of one passage that the other side does not say are one stretch. */
function onlyOf({ units }: ComparedText, isLinked: (at: number) => boolean): Span[] {
  const spans: { start: number; end: number; passage: number; unit: number }[] = [];
  units.forEach(({ span, passage, isHeading }, at) => {
    if (isHeading || isLinked(at)) return;
    const last = spans.at(-1);
    if (last?.passage === passage && last.unit === at - 1) {
      last.end = span.end;
      last.unit = at;
    } else spans.push({ start: span.start, end: span.end, passage, unit: at });
  });
  return spans.map(({ start, end }) => ({ start, end }));
}
