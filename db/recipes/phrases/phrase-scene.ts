import type { Databases } from '../index-document.ts';
import type { DocumentSummary, Edition } from '../model.ts';
import type { Say } from '../say.ts';
import type { RenewBeside } from './renew-beside.ts';

/** What questions about phrases are answered from. */
export type PhraseScene = {
  readonly databases: Databases;
  readonly edition: Edition;
  readonly summaries: readonly DocumentSummary[];
  /** The documents of a collection; throws `unknownCollection`. */
  readonly documentsOf: (set: string) => readonly string[];
  /** Hears of progress where phrases have to be looked for first. */
  readonly say: Say;
  /** Has phrases looked for by another process; undefined where whoever asks waits for it. */
  readonly renewBeside: RenewBeside | undefined;
};
