import type { Token } from '#lib/token/segment.ts';
import type { Hit } from './model.ts';

/** What a hit stands in. */
type Context = Pick<Hit, 'documentId' | 'before' | 'after'>;

/** A word that stands before or after hits, with how often and in which documents. */
export type NeighbourGroup = {
  /** The word; '' where the sentence begins or ends at the hit. */
  readonly word: string;
  readonly hits: number;
  readonly documentIds: readonly string[];
};

/** Far more than the nearest word: cutting a whole passage into words finds the same one. */
const contextChars = 40;

/** A sentence, list or quotation that begins or ends between the hit and the word. */
const border = /[。！？；!?;，,、：:\n]/;

/**
 * Groups hits by the word before or after them: 落实, 健全, 完善 … 人地钱挂钩机制.
 *
 * The words of the context are cut together with the hit's edge, so that a word is never cut by
 * the window; a word beyond a comma is no neighbour.
 */
export function groupNeighbours(
  hits: readonly Context[],
  side: 'left' | 'right',
  segment: (text: string) => readonly Token[],
): NeighbourGroup[] {
  const groups = new Map<string, { hits: number; documents: Set<string> }>();
  for (const hit of hits) {
    const word = wordBeside(hit, side, segment);
    const group = groups.get(word) ?? { hits: 0, documents: new Set() };
    group.hits += 1;
    group.documents.add(hit.documentId);
    groups.set(word, group);
  }
  return [...groups]
    .map(([word, group]) => ({ word, hits: group.hits, documentIds: [...group.documents] }))
    .sort((a, b) => b.hits - a.hits || (a.word < b.word ? -1 : 1));
}

function wordBeside(
  hit: Context,
  side: 'left' | 'right',
  segment: (text: string) => readonly Token[],
): string {
  const context =
    side === 'left' ? hit.before.slice(-contextChars) : hit.after.slice(0, contextChars);
  const tokens = segment(context);
  const token = side === 'left' ? tokens.at(-1) : tokens[0];
  if (token === undefined) return '';
  const between =
    side === 'left' ? context.slice(token.span.end) : context.slice(0, token.span.start);
  return border.test(between) ? '' : token.text;
}
