import type { DecodeNote } from '#lib/decode/model.ts';

/** Who states a fact about a document; `inferred` ones are guesses with evidence. */
export type GivenOrigin = 'hand' | 'commandLine' | 'manifest' | 'inferred';

/** A fact about a document that the text itself does not state. */
export type GivenFact = {
  readonly field: string;
  readonly origin: GivenOrigin;
  readonly value: string;
  readonly evidence: string | undefined;
};

/** A decoded text and the bytes it came from. */
export type ReceivedText = {
  /** The path below the ingested folder, `/`-separated, NFC. */
  readonly source: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly format: string;
  readonly text: string;
  readonly decodeNotes: readonly DecodeNote[];
};

/** What is said about a text when it is brought. */
export type GivenMetadata = {
  /** The document this text is a version of; it must be there. */
  readonly versionOf: string | undefined;
  /** The id the manifest wishes for; joins the document of that id when there is one. */
  readonly documentId: string | undefined;
  readonly label: string | undefined;
  readonly date: string | undefined;
  readonly status: string | undefined;
  readonly facts: readonly GivenFact[];
  /** Origins that speak anew: what they said before and do not say now is taken back. */
  readonly renewed: readonly GivenOrigin[];
};

/** What became of a text that was brought. */
export type Reception = {
  readonly outcome: 'ingested' | 'unchanged';
  readonly documentId: string;
  readonly versionId: string;
  /** True when metadata changed though the bytes did not. */
  readonly isMetadataChanged: boolean;
  /** Other documents that have exactly these bytes. */
  readonly twins: readonly string[];
};

/** One received text, without the text itself. */
export type VersionRow = {
  readonly versionId: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly source: string;
  readonly sha256: string;
  readonly format: string;
  readonly receivedAt: string;
  readonly label: string | null;
  readonly date: string | null;
  readonly status: string | null;
};
