import type { Token } from '#lib/token/segment.ts';
import type { Hit } from './model.ts';

/** What a hit stands in. */
type Context = Pick<Hit, 'documentId' | 'before' | 'text' | 'after'>;

/**
 * By what hits can be put together: the word before or after them, or how they are written.
 *
 * groupSides.includes('node') -> true
 */
export const groupSides = ['left', 'right', 'node'] as const;

/** One of them. */
export type GroupSide = (typeof groupSides)[number];

/** A word that stands before or after hits, or a way of writing them, with how often and in which documents. */
export type NeighbourGroup = {
  /** The word; '' where the sentence begins or ends at the hit. */
  readonly word: string;
  readonly hits: number;
  readonly documentIds: readonly string[];
};

/** Far more than the nearest word: cutting a whole passage into words finds the same one. */
const contextChars = 40;

/** A sentence, list or quotation that begins or ends between the hit and the word; 3:1 is no end. */
const border = /[。！？；!?;，,、：\n]|:(?!\d)/;

/**
 * Groups hits by the word before or after them: 落实, 健全, 完善 … 人地钱挂钩机制.
 *
 * A word beyond a comma is no neighbour, so only the rest of the clause is cut into words; clauses
 * repeat in policy texts, and each is cut once. By `node` they are grouped by what the source writes,
 * which tells a pattern such as 15分钟*圈 apart: 15分钟生活圈, 15分钟健身圈.
 */
export function groupNeighbours(
  hits: readonly Context[],
  side: GroupSide,
  segment: (text: string) => readonly Token[],
): NeighbourGroup[] {
  const groups = new Map<string, { hits: number; documents: Set<string> }>();
  const words = new Map<string, string>();
  for (const hit of hits) {
    const word = wordOf(hit);
    const group = groups.get(word) ?? { hits: 0, documents: new Set() };
    group.hits += 1;
    group.documents.add(hit.documentId);
    groups.set(word, group);
  }
  return [...groups]
    .map(([word, group]) => ({ word, hits: group.hits, documentIds: [...group.documents] }))
    .sort((a, b) => b.hits - a.hits || (a.word < b.word ? -1 : 1));

  function wordOf(hit: Context): string {
    if (side === 'node') return asWritten(hit.text);
    const clause = clauseBeside(hit, side);
    const word = words.get(clause) ?? wordAtEdge(segment(clause), side);
    words.set(clause, word);
    return word;
  }
}

/** White space inside Chinese comes from pages and says nothing; between letters it does. */
function asWritten(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/(?<![!-~]) | (?![!-~])/g, '');
}

function clauseBeside({ before, after }: Context, side: 'left' | 'right'): string {
  const context = side === 'left' ? before.slice(-contextChars) : after.slice(0, contextChars);
  const clauses = context.split(border);
  return (side === 'left' ? clauses.at(-1) : clauses[0]) ?? '';
}

function wordAtEdge(tokens: readonly Token[], side: 'left' | 'right'): string {
  return (side === 'left' ? tokens.at(-1) : tokens[0])?.text ?? '';
}
