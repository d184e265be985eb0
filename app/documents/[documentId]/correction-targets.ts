import type { Passage } from '#lib/passage/model.ts';
import { isInside, type Span } from '#lib/text/span.ts';
import type { SheetBlock } from './arrange-document.ts';

/** Gives the passages of a block that can be corrected: those of a box correct themselves. */
export function passagesOf(block: SheetBlock): readonly Passage[] {
  switch (block.kind) {
    case 'text':
    case 'heading':
      return [block.passage];
    case 'runIn':
      return [block.heading, block.rest];
    case 'table':
      return [...block.captions, ...block.rows];
    case 'box':
      return [block.title];
  }
}

/** Gives the passage that the address wants to correct, if the block has it. */
export function chosenPassage(
  block: SheetBlock,
  correct: Span | 'all' | undefined,
): Passage | undefined {
  if (correct === undefined || correct === 'all') return undefined;
  const place = { start: correct.start, end: correct.start + 1 };
  return passagesOf(block).find(({ span }) => isInside(place, span));
}

/** Says whether some cell of a row has no column. */
export function isUnsure({ cells }: Passage): boolean {
  return cells?.some(({ column }) => column === undefined) ?? false;
}
