import { sentenceLead } from './leads.ts';
import type { Block } from './model.ts';

/**
 * Gives the blocks with the leads that only their neighbours prove.
 *
 * `城镇格局持续优化。在全省率先编制…` alone might be a plain short sentence. Where most paragraphs of a
 * section begin so, and at least two, that is how the section is built.
 */
export function markLeads(source: string, blocks: readonly Block[]): readonly Block[] {
  const proven = provenEntries(source, blocks);
  return blocks.map((block) => {
    if (!isCandidate(block) || !proven.has(block.entry)) return block;
    const lead = sentenceLead(source, block.span);
    return lead === undefined ? block : { ...block, lead };
  });
}

function provenEntries(source: string, blocks: readonly Block[]): ReadonlySet<number | undefined> {
  const counts = new Map<number | undefined, { all: number; led: number }>();
  for (const block of blocks) {
    if (!isCandidate(block)) continue;
    const count = counts.get(block.entry) ?? { all: 0, led: 0 };
    count.all += 1;
    if (sentenceLead(source, block.span) !== undefined) count.led += 1;
    counts.set(block.entry, count);
  }
  const proven = [...counts].filter(([, { all, led }]) => led >= 2 && led * 2 >= all);
  return new Set(proven.map(([entry]) => entry));
}

function isCandidate(block: Block): boolean {
  if (block.lead !== undefined) return false;
  return block.kind === 'paragraph' || block.kind === 'boxItem' || block.kind === 'item';
}
