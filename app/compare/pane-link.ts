import type { Verdict } from '#db/library/correspondences.ts';
import type { Relation } from '#lib/compare/model.ts';
import type { Span } from '#lib/text/span.ts';

/** A link between two sentences, as the page of two documents carries it. */
export type PaneLink = {
  readonly left: Span;
  readonly right: Span;
  readonly relation: Relation;
  readonly score: number;
  readonly decision: Verdict | undefined;
};

/** The sentence that is picked on each side, by its place: `120-146`. */
export type Picked = { readonly left?: string | undefined; readonly right?: string | undefined };

/** How a relation and a decision are written: a letter each, and none where nobody decided. */
const relationLetters = { same: 's', variant: 'v', related: 'r' } as const;
const verdictLetters = { confirmed: 'c', rejected: 'x', added: 'a' } as const;

/**
 * Writes the links of a page in order, a seventh as long as they are in the language of the page:
 * there are hundreds, and the browser needs no more of them.
 *
 * writePaneLinks([{ left, right, relation: 'variant', score: 0.661, decision: undefined }])
 *   -> '289-311 16-28 66v'
 */
export function writePaneLinks(links: readonly PaneLink[]): string {
  return links
    .map(({ left, right, relation, score, decision }) => {
      const verdict = decision === undefined ? '' : verdictLetters[decision];
      const share = `${Math.round(score * 100)}${relationLetters[relation]}${verdict}`;
      return `${left.start}-${left.end} ${right.start}-${right.end} ${share}`;
    })
    .join(';');
}

const writtenLink = /(\d+)-(\d+) (\d+)-(\d+) (\d+)([svr])([cxa]?)/g;

/** Reads what `writePaneLinks` wrote. */
export function readPaneLinks(written: string): readonly PaneLink[] {
  return [...written.matchAll(writtenLink)].map(([, a, b, c, d, share, relation, verdict]) => ({
    left: { start: Number(a), end: Number(b) },
    right: { start: Number(c), end: Number(d) },
    score: Number(share) / 100,
    relation: nameOf(relationLetters, relation) ?? 'related',
    decision: nameOf(verdictLetters, verdict),
  }));
}

function nameOf<Name extends string>(
  letters: { readonly [name in Name]: string },
  letter: string | undefined,
): Name | undefined {
  return (Object.keys(letters) as Name[]).find((name) => letters[name] === letter);
}
