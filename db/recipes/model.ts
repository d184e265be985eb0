import type { Backup } from '#db/backup/list-backups.ts';
import type { RegionKind } from '#lib/document/model.ts';
import type { Passage, Section } from '#lib/passage/model.ts';
import type { Association } from '#lib/search/collocates.ts';
import type { SortKey } from '#lib/search/concordance.ts';
import type { Window } from '#lib/search/cut-window.ts';
import type { GroupSide, NeighbourGroup } from '#lib/search/group-neighbours.ts';
import type {
  Distribution,
  Facets,
  Hit,
  SampleRequest,
  SearchHelp,
  SearchMode,
  SearchResult,
  SortOrder,
  Suggestion,
} from '#lib/search/model.ts';
import type { Marks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';
import type { Accounts } from './accounts/account-model.ts';
import type { SignIn } from './accounts/open-sign-in.ts';
import type { Corrections } from './corrections.ts';
import type { Holdings } from './holdings.ts';
import type { Exchange } from './exchange/open-exchange.ts';
import type { Codes } from './annotations/codes.ts';
import type { Links } from './annotations/links.ts';
import type { Annotations } from './annotations/open-annotations.ts';
import type { Wordings } from './annotations/wordings.ts';
import type { Phrases } from './phrases/phrase-model.ts';
import type { RenewBeside } from './phrases/renew-beside.ts';
import type { Collections, SavedSearches } from './collections.ts';
import type { Comparison } from './compare/model.ts';
import type { DocumentSummary } from './document-summary.ts';
import type { RecordedChange } from './record-changes.ts';
import type { Say } from './say.ts';

export type { DocumentSummary, VersionSummary } from './document-summary.ts';

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

/** What is looked for, and where: the part that every question about hits has. */
export type Asked = {
  readonly q: string;
  readonly mode: SearchMode;
  readonly filter: { readonly [name in keyof Facets]: readonly string[] };
  /** Only hits of this document, for the reader; absent means all documents. */
  readonly documentId?: string | undefined;
  /** Only hits of this collection, by its id or name; absent means the whole library. */
  readonly set?: string | undefined;
  /** Forms, cautions and wordings whose hits are left out of everything. */
  readonly leaveOut?: readonly string[] | undefined;
};

/** A page of a list. */
export type ListRequest = { readonly limit: number; readonly cursor: string | undefined };

/** A search as it comes from an address bar or a command line, checked. */
export type SearchRequest = Asked &
  ListRequest & {
    readonly sort: SortOrder;
    readonly contextChars: number;
  };

/** A concordance as it is asked for, checked. */
export type ConcordanceRequest = Asked &
  ListRequest & {
    readonly window: Window;
    /** At most three; none: the order of a search. */
    readonly sortBy: readonly SortKey[];
    /** Counts the words on this side of the hits. */
    readonly group: GroupSide | undefined;
    /** Words that go with the hits: how far they may stand, and how often they must. */
    readonly collocates: { readonly words: number; readonly minCount: number } | undefined;
    readonly sample: SampleRequest | undefined;
  };

/** A word that stands near the hits, and how strongly it goes with them. */
export type Collocate = Association & {
  readonly word: string;
  /** How often it stands near a hit. */
  readonly together: number;
  /** How often it stands in the documents that were searched. */
  readonly inAll: number;
};

/** Hits as lines. */
export type LibraryConcordance = Pick<SearchResult, 'query' | 'counts' | 'wordings'> & {
  readonly lines: readonly Hit[];
  /** Undefined where they were not asked for. */
  readonly groups: readonly NeighbourGroup[] | undefined;
  readonly collocates: readonly Collocate[] | undefined;
  /** On how many hits, drawn by chance, words were measured; undefined: on all. */
  readonly drawn: number | undefined;
  /** Set where there are more hits than lines are sorted: lines and groups are about the first ones. */
  readonly cap: { readonly lines: number; readonly hits: number } | undefined;
  readonly summaries: ReadonlyMap<string, DocumentSummary>;
  /** Opaque; undefined at the end. */
  readonly next: string | undefined;
};

/** Which page of a distribution is asked for, and of what, checked. */
export type DistributionRequest = Asked & ListRequest;

/** A distribution with the names that pages and programs show. */
export type LibraryDistribution = Distribution & {
  readonly summaries: ReadonlyMap<string, DocumentSummary>;
  /** Opaque; undefined at the end. */
  readonly next: string | undefined;
};

/** A search result with the names that pages and programs show. */
export type LibrarySearch = SearchResult & {
  readonly summaries: ReadonlyMap<string, DocumentSummary>;
  /** Set where nothing was found. */
  readonly help: SearchHelp | undefined;
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
  /** Undefined while there is none. */
  readonly lastBackup: Backup | undefined;
};

/** One state of the index: a generation, and the number of its last change. */
export type Edition = { readonly generation: number; readonly changeCounter: number };

/** Where the library lies, where its backups go, and the clock. */
export type LibraryOptions = {
  readonly dataDir: string;
  readonly backupsDir: string;
  readonly now: () => Date;
  readonly say?: Say;
  /** Names for what people make; random where not given. */
  readonly newId?: () => string;
  /** Has phrases looked for by another process; absent: whoever asks for them waits. */
  readonly renewBeside?: RenewBeside;
};

/** What people work with; every function asks who may. */
export type LibraryParts = {
  readonly accounts: Accounts;
  readonly collections: Collections;
  readonly savedSearches: SavedSearches;
  readonly holdings: Holdings;
  readonly corrections: Corrections;
  readonly annotations: Annotations;
  readonly codes: Codes;
  readonly links: Links;
  readonly wordings: Wordings;
  readonly exchange: Exchange;
  readonly phrases: Phrases;
  readonly comparison: Comparison;
};

/** The open library: what pages, programs and the command line ask. One a process. */
export type Library = LibraryParts & {
  listDocuments(): readonly DocumentSummary[];
  findDocument(documentId: string): DocumentSummary | undefined;
  readDocument(documentId: string, versionId?: string): ReadableDocument | undefined;
  /** Throws a NamedError for a query that cannot be answered or a stale cursor. */
  search(request: SearchRequest): Promise<LibrarySearch>;
  /** Throws a NamedError like `search`. */
  readConcordance(request: ConcordanceRequest): Promise<LibraryConcordance>;
  /** Throws a NamedError like `search`. */
  readDistribution(request: DistributionRequest): Promise<LibraryDistribution>;
  suggest(prefix: string): Promise<readonly Suggestion[]>;
  /** What a cursor is good for: it is stale when this changes. */
  edition(): Edition;
  health(): Promise<LibraryHealth>;
  /** Signing in, for a site that people reach at `origin`. */
  openSignIn(origin: string): Promise<SignIn>;
  /** Keeps that somebody changed something that stands beside the library. */
  record(change: RecordedChange): void;
  close(): void;
};
