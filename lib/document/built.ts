import type { Block, DocumentNote, OutlineEntry, Region } from './model.ts';

/** Outline and blocks, and what was seen on the way. */
export type Built = {
  readonly outline: readonly OutlineEntry[];
  readonly blocks: readonly Block[];
  readonly markup: readonly Region[];
  readonly notes: readonly DocumentNote[];
};
