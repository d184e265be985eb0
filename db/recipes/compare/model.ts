import type { ChangeKind } from '#lib/compare/compare-versions.ts';
import type { CoverageTask } from '#lib/compare/coverage-task.ts';
import type { CellPart } from '#lib/compare/cell-parts.ts';
import type { DifferenceKind, Reason, Relation } from '#lib/compare/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { FacetFilter, SearchMode } from '#lib/search/model.ts';
import type { Decision, Verdict } from '#db/library/correspondences.ts';
import type { Actor } from '../actor.ts';
import type { DocumentSummary, VersionSummary } from '../document-summary.ts';

/** A stretch of the text of a document, with the headings it stands under. */
export type PlaceInText = {
  readonly documentId: string;
  readonly versionId: string;
  readonly passageId: string;
  readonly span: Span;
  readonly text: string;
  readonly sectionPath: readonly string[];
};

/** Documents by their facts, and by the collection they are in. */
export type TaskScope = { readonly filter: FacetFilter; readonly set?: string | undefined };

/** What a task is looked for by. */
export type TaskSource =
  | {
      readonly kind: 'query';
      readonly q: string;
      readonly mode: SearchMode;
      /** Among which documents it is looked for, where none are named; absent: among all. */
      readonly scope?: TaskScope | undefined;
    }
  /** All writings and variants of a phrase. */
  | { readonly kind: 'phrase'; readonly phrase: string }
  /** Passages that a person chose, in any documents, in the order of choosing. */
  | {
      readonly kind: 'passages';
      readonly passages: readonly { readonly documentId: string; readonly span: Span }[];
    };

/** Which task, in which documents: one column each, in this order; the first is the base. */
export type RowsRequest = {
  readonly source: TaskSource;
  /** At most `columnLimit`; empty: the documents that say most of it. */
  readonly documentIds: readonly string[];
  /** How many rows, and where they begin. */
  readonly limit: number;
  readonly offset: number;
};

/** One passage in a cell: whole sentences, in text order, that treat the task of the row. */
export type CellPassage = PlaceInText & {
  readonly parts: readonly CellPart[];
  /** Where the query stands in it. */
  readonly hits: readonly Span[];
};

/** What one document says of the task of a row. */
export type Cell =
  | {
      readonly kind: 'said';
      readonly documentId: string;
      readonly passages: readonly CellPassage[];
      /** How near it is to the cell it is compared with; undefined for that cell itself. */
      readonly relation: Relation | undefined;
      /** From 0 to 1: how much of it the cell it is compared with says too. */
      readonly share: number | undefined;
      readonly reasons: readonly Reason[];
      /** Other documents of the row whose wording is the same, folded. */
      readonly verbatimWith: readonly string[];
      /** What a person decided about this correspondence, and by which decision. */
      readonly decision: Verdict | undefined;
      readonly decisionId: string | undefined;
    }
  | {
      readonly kind: 'silent';
      readonly documentId: string;
      /** What comes nearest, shown as such; undefined where nothing does. */
      readonly nearest: (PlaceInText & { readonly score: number }) | undefined;
    };

/** One task, over all columns. */
export type Row = {
  /** Stays while the texts stay: it can stand in an address. */
  readonly rowId: string;
  /** A short name for it: the wording that its cells share, or the beginning of its first cell. */
  readonly name: string;
  /** The column that the others are compared with: the base where it says something. */
  readonly comparedWith: string;
  /** Wording that at least half of the cells share, in order; with gaps between. */
  readonly common: readonly string[];
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  /** How many differences of which kind. */
  readonly differences: { readonly [kind in DifferenceKind]?: number };
};

/** Same words, another thing: shown, so that nobody takes them for a correspondence. */
export type FalseFriend = {
  readonly text: string;
  readonly places: readonly PlaceInText[];
};

/** A task in several documents. */
export type ComparedRows = {
  readonly columns: readonly {
    readonly summary: DocumentSummary;
    /** In how many rows of all it says something. */
    readonly rows: number;
  }[];
  readonly rows: readonly Row[];
  readonly totalRows: number;
  readonly differences: { readonly [kind in DifferenceKind]?: number };
  readonly falseFriends: readonly FalseFriend[];
  /** Less than `pairs` where links of many documents are still being computed: ask again. */
  readonly progress: LinkProgress;
  /** Documents beyond the columns that say something too. */
  readonly otherDocuments: readonly string[];
};

/** A sentence of one side of a pair. */
export type PairUnit = {
  readonly span: Span;
  readonly passageId: string;
  readonly sectionId: string | undefined;
  /** Places in `links`. */
  readonly links: readonly number[];
  /** In how many other documents of the comparison it is said (same or variant). */
  readonly heat: number;
};

/** One side of a pair. Text and passages are those of `library.readDocument`. */
export type PairSide = {
  readonly summary: DocumentSummary;
  readonly versionId: string;
  readonly units: readonly PairUnit[];
  /** Spans of sentences that the other side does not say, neighbours joined. */
  readonly only: readonly Span[];
};

/** Two sections that treat one subject. */
export type SectionPair = {
  readonly left: string;
  readonly right: string;
  readonly score: number;
  readonly isReciprocal: boolean;
};

/** Two sentences that say one thing. */
export type LinkedUnits = {
  readonly left: Span;
  readonly right: Span;
  readonly relation: Relation;
  readonly score: number;
  /** Each is the nearest of the other. */
  readonly isReciprocal: boolean;
  readonly reasons: readonly Reason[];
  readonly decision: Verdict | undefined;
  readonly decisionId: string | undefined;
};

/** Two documents. */
export type ComparedPair = {
  readonly left: PairSide;
  readonly right: PairSide;
  readonly sections: readonly SectionPair[];
  readonly links: readonly LinkedUnits[];
  /** How many documents heat was counted over, the two left out. */
  readonly heatOver: number;
};

/** A part of one side of a changed provision. Parts leave nothing out. */
export type ChangePart = {
  readonly kind: 'kept' | 'changed';
  readonly span: Span;
  readonly difference?: DifferenceKind;
};

/** One side of a change of a version. */
export type ChangeSide = PlaceInText & {
  /** Number of the provision it stands in: 第十八条, （三）. '' where it has none. */
  readonly label: string;
  readonly parts: readonly ChangePart[];
};

/** What became of one passage from one version to the next. */
export type Change = {
  readonly kind: ChangeKind;
  /** Its provision has another number now. */
  readonly isRenumbered: boolean;
  readonly before: ChangeSide | undefined;
  readonly after: ChangeSide | undefined;
  readonly differences: { readonly [kind in DifferenceKind]?: number };
};

/** Two versions of a document. Changes are in the order of the newer, removed ones where they stood. */
export type ComparedVersions = {
  readonly summary: DocumentSummary;
  readonly before: VersionSummary;
  readonly after: VersionSummary;
  readonly changes: readonly Change[];
  readonly counts: { readonly [kind in ChangeKind]: number };
};

export type { CoverageTask };

/** Which tasks, in which documents. */
export type CoverageRequest = {
  readonly tasks: readonly CoverageTask[];
  readonly documentIds: readonly string[];
};

/**
 * How near a document's wording of a task is to that of another one of the matrix: 照录 (at least
 * eight tenths of a sentence are said elsewhere), 近似, 另写 (under four tenths), 仅此, 未提.
 */
export type Closeness = 'verbatim' | 'close' | 'own' | 'alone' | 'silent';

/** One cell of a coverage matrix. */
export type CoverageCell = {
  readonly documentId: string;
  readonly closeness: Closeness;
  /** How many places. */
  readonly hits: number;
  /** How many redacted places may say it; they count nowhere. */
  readonly possible: number;
  /** The largest share of one of its sentences that another document says; 0 to 1. */
  readonly share: number;
  /** The best passages, at most three. */
  readonly passages: readonly PlaceInText[];
};

/** One row of a coverage matrix. */
export type CoverageRow = {
  readonly name: string;
  readonly task: CoverageTask;
  readonly cells: readonly CoverageCell[];
};

/** Who says what. */
export type Coverage = {
  readonly columns: readonly { readonly summary: DocumentSummary; readonly said: number }[];
  readonly rows: readonly CoverageRow[];
  /** Less than `pairs` where closeness may still grow: ask again. */
  readonly progress: LinkProgress;
};

/** A quotation whose correspondences are looked for. */
export type QuoteRequest = {
  readonly documentId: string;
  /** Words of the document; found also where quotes, spaces and width differ. */
  readonly quote: string;
  /** Which of several places of the quotation; absent: the first. */
  readonly at?: number | undefined;
  /** Absent or empty: all other documents, at most `quoteDocumentLimit` of them. */
  readonly against: readonly string[];
  readonly limit: number;
  readonly offset: number;
};

/** What corresponds to a quotation, the nearest first. */
export type QuoteLinks = {
  readonly source: PlaceInText;
  readonly links: readonly (PlaceInText & {
    readonly score: number;
    readonly relation: Relation;
    readonly isReciprocal: boolean;
    readonly reasons: readonly Reason[];
    readonly decision: Verdict | undefined;
  })[];
  readonly hasMore: boolean;
};

/** A decision to be made: places by their spans in the current versions. */
export type NewDecision = {
  readonly verdict: Verdict;
  readonly relation?: Relation | undefined;
  readonly left: { readonly documentId: string; readonly span: Span };
  readonly right: { readonly documentId: string; readonly span: Span };
  readonly note?: string | undefined;
};

/** How far links of a set of documents are computed. */
export type LinkProgress = { readonly pairs: number; readonly done: number };

/** Two documents to be compared, and the documents whose sayings are counted beside them. */
export type PairRequest = {
  readonly left: string;
  readonly right: string;
  /** Documents that heat is counted over; absent: all, as far as their links are known. */
  readonly heatOver?: readonly string[] | undefined;
};

/** Two versions of a document, by their ids. */
export type VersionsRequest = {
  readonly documentId: string;
  readonly before: string;
  readonly after: string;
};

/** How documents are compared, and what people decide about it. */
export type Comparison = {
  /** One task over several documents. Throws `tooManyColumns`, and what a search throws. */
  rows(request: RowsRequest): Promise<ComparedRows>;
  /** Two documents. Throws `sameDocument`. */
  pair(request: PairRequest): ComparedPair;
  versions(request: VersionsRequest): ComparedVersions;
  /** Who says what. Throws `tooManyColumns`, `tooManyTasks`. */
  coverage(request: CoverageRequest): Promise<Coverage>;
  /** What corresponds to a quotation. Throws `quoteNotFound`. */
  quote(request: QuoteRequest): QuoteLinks;
  decisions(actor: Actor, documentIds?: readonly string[]): readonly Decision[];
  decide(actor: Actor, decision: NewDecision): Decision;
  /** Throws `unknownDecision`. */
  withdraw(actor: Actor, decisionId: string): void;
};
