import type { FactOrigin } from '#lib/document/model.ts';
import type { Warning } from '#lib/document/warn-about-text.ts';
import type { GivenOrigin } from '#db/library/model.ts';

/** One document, as every list shows it. Facts that nobody states are null. */
export type DocumentSummary = {
  readonly documentId: string;
  readonly source: string;
  readonly title: string;
  readonly titleIsGiven: boolean;
  readonly place: string | null;
  readonly level: string | null;
  readonly issuer: string | null;
  readonly author: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly publishedOn: string | null;
  readonly year: string | null;
  readonly genre: string | null;
  readonly status: string | null;
  readonly redacted: boolean;
  readonly characters: number;
  readonly sections: number;
  readonly passages: number;
  readonly versions: readonly VersionSummary[];
  readonly notes: number;
  /** Which of manifest, header or guess each fact comes from. */
  readonly origins: { readonly [fact: string]: FactOrigin };
  /** What a manifest infers and does not state, with its evidence: shown as a guess, never filtered by. */
  readonly guesses: {
    readonly [fact: string]: { readonly value: string; readonly evidence: string | null };
  };
  /** Who states each given fact. */
  readonly statedBy: { readonly [fact: string]: GivenOrigin };
  /** What a person should look at before they rely on the text. */
  readonly warnings: readonly Warning[];
};

/** One received text of a document. */
export type VersionSummary = {
  readonly versionId: string;
  readonly ordinal: number;
  readonly source: string;
  readonly format: string;
  readonly label: string | null;
  readonly date: string | null;
  readonly status: string | null;
  readonly receivedAt: string;
  readonly sha256: string;
  readonly isCurrent: boolean;
};
