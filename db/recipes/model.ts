import type { FactOrigin, RegionKind } from '#lib/document/model.ts';
import type { Passage, Section } from '#lib/passage/model.ts';
import type { Facets, SearchMode, SearchResult, SortOrder, Suggestion } from '#lib/search/model.ts';
import type { Marks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';

/** What became of one file of an ingestion, as it is answered. */
export type IngestedFile = {
  /** The path below the ingested folder: what a document is known by. */
  readonly source: string;
  readonly outcome: 'ingested' | 'unchanged' | 'refused' | 'failed';
  readonly documentId: string | null;
  readonly versionId: string | null;
  /** A sentence for people where the outcome is refused or failed; null otherwise. */
  readonly reason: string | null;
  readonly notes: readonly NoteAnswer[];
};

/** A note of decoder or parser. A span of null concerns the whole file. */
export type NoteAnswer = {
  readonly kind: string;
  readonly span: Span | null;
  readonly text: string;
};

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
};

/** One received text of a document. */
export type VersionSummary = {
  readonly versionId: string;
  readonly ordinal: number;
  readonly label: string | null;
  readonly date: string | null;
  readonly receivedAt: string;
  readonly sha256: string;
  readonly isCurrent: boolean;
};

/** Everything the reader page needs of one version. */
export type ReadableDocument = {
  readonly summary: DocumentSummary;
  readonly versionId: string;
  readonly text: string;
  readonly marks: Marks;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly regions: readonly { readonly kind: RegionKind; readonly span: Span }[];
  readonly notes: readonly NoteAnswer[];
};

/** A search as it comes from an address bar or a command line, checked. */
export type SearchRequest = {
  readonly q: string;
  readonly mode: SearchMode;
  readonly filter: { readonly [name in keyof Facets]: readonly string[] };
  /** Only hits of this document, for the reader; absent means all documents. */
  readonly documentId?: string | undefined;
  readonly sort: SortOrder;
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly contextChars: number;
  /** Forms, cautions and wordings whose hits are left out of everything. */
  readonly leaveOut?: readonly string[] | undefined;
};

/** A search result with the names that pages and programs show. */
export type LibrarySearch = SearchResult & {
  readonly summaries: ReadonlyMap<string, DocumentSummary>;
  /** Opaque; undefined at the end. */
  readonly next: string | undefined;
};

/** What the library and its index say of themselves. */
export type LibraryHealth = {
  readonly dataDir: string;
  readonly backupsDir: string;
  readonly documents: number;
  readonly versions: number;
  readonly passages: number;
  readonly characters: number;
  readonly generation: number;
  readonly changeCounter: number;
  readonly stamp: string;
  readonly libraryBytes: number;
  readonly indexBytes: number;
};

/** One state of the index: a generation, and the number of its last change. */
export type Edition = { readonly generation: number; readonly changeCounter: number };

/** The open library: what pages, programs and the command line ask. One a process. */
export type Library = {
  listDocuments(): readonly DocumentSummary[];
  findDocument(documentId: string): DocumentSummary | undefined;
  readDocument(documentId: string, versionId?: string): ReadableDocument | undefined;
  /** Throws a NamedError for a query that cannot be answered or a stale cursor. */
  search(request: SearchRequest): Promise<LibrarySearch>;
  suggest(prefix: string): Promise<readonly Suggestion[]>;
  /** What a cursor is good for: it is stale when this changes. */
  edition(): Edition;
  health(): Promise<LibraryHealth>;
  close(): void;
};
