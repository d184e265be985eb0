import type { Databases } from '../index-document.ts';

/** Has the phrases of an index looked for, if nobody does so already. */
export type RenewBeside = (databases: Databases) => void;
