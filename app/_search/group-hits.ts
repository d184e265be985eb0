import type { Hit } from '#lib/search/model.ts';

/** Hits of one passage that are shown together, in text order. */
export type HitGroup = { readonly first: Hit; readonly hits: readonly Hit[] };

/** The groups of one document, in the order in which its hits came. */
export type DocumentGroup = { readonly documentId: string; readonly groups: readonly HitGroup[] };

const farChars = 120; // Hits further apart than this do not fit one excerpt.

/**
 * Puts hits together by document, and by passage within it, keeping the order they came in.
 *
 * A passage that says 新型城镇化 four times is one line with four marks; hits at its two ends are
 * two lines.
 */
export function groupHits(hits: readonly Hit[]): readonly DocumentGroup[] {
  return [...Map.groupBy(hits, (hit) => hit.documentId)].map(([documentId, found]) => ({
    documentId,
    groups: [...Map.groupBy(found, (hit) => hit.passageId).values()].flatMap(nearby),
  }));
}

function nearby(hits: readonly Hit[]): HitGroup[] {
  const inOrder = [...hits].sort((a, b) => a.span.start - b.span.start);
  const groups: Hit[][] = [];
  for (const hit of inOrder) {
    const last = groups.at(-1);
    const isNear = hit.span.start - (last?.at(-1)?.span.end ?? -Infinity) <= farChars;
    if (last !== undefined && isNear) last.push(hit);
    else groups.push([hit]);
  }
  return groups.flatMap((group) =>
    group[0] === undefined ? [] : [{ first: group[0], hits: group }],
  );
}
