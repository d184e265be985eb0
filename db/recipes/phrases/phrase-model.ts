import type { Phrase, PhraseType } from '#lib/phrase/model.ts';
import type { PhrasePlace } from '#db/index/read-phrases.ts';

/** The orders phrases can come in; the first is the default: the surest, the widest spread. */
export const phraseOrders = ['rank', 'documents', 'occurrences', 'text'] as const;
/** The ways a phrase can have been recognised. */
export const phraseTypes = [
  'numeral',
  'plus',
  'parallel',
  'quoted',
  'recurring',
  'added',
] as const satisfies readonly PhraseType[];

/** What is asked about phrases: the list, or one phrase with its places. */
export type PhraseRequest = {
  /** One phrase, in any of its writings; the list without it. */
  readonly phrase: string | undefined;
  /** Only phrases that hold this wording. */
  readonly q: string;
  readonly type: PhraseType | undefined;
  readonly documentId: string | undefined;
  readonly sort: (typeof phraseOrders)[number];
  readonly limit: number;
  readonly cursor: string | undefined;
};

/** A page of phrases, or one phrase with a page of its places. */
export type LibraryPhrases = {
  readonly phrases: readonly Phrase[];
  /** How many there are on all pages. */
  readonly total: number;
  readonly places: readonly PhrasePlace[] | undefined;
  /** False where documents came since new phrases were looked for. */
  readonly isComplete: boolean;
  readonly next: string | undefined;
};
