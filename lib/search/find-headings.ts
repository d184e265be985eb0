import { hasOccurrence } from './find-occurrences.ts';
import type { Sources } from './match-passages.ts';
import { planCandidates } from './plan-candidates.ts';
import { readWording } from './wording.ts';

/** Suggestions name a dozen headings: of a thousand that hold 城 the others are not needed. */
const maxHeadings = 1000;

/**
 * Gives the keys of headings that hold a wording, whatever quotes or spaces they write.
 *
 * findHeadings('人地钱', sources) -> [412], which is 完善“人地钱”挂钩机制
 */
export function findHeadings(text: string, sources: Sources): number[] {
  const wording = readWording(text);
  if (wording === undefined) return [];
  const leaf = { kind: 'folded', text, alternatives: [{ wording, form: undefined }] } as const;
  const keys: number[] = [];
  for (const key of planCandidates(leaf, sources)) {
    const held = sources.library.passage(key);
    if (held?.kind === 'heading' && hasOccurrence(held.skeleton, wording)) keys.push(key);
    if (keys.length === maxHeadings) break;
  }
  return keys;
}
