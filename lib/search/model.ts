import type { BlockKind } from '#lib/document/model.ts';
import type { Marks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';
import type { Expression } from './expression.ts';
import type { Caution, Form } from './form.ts';
import type { PackedPassages } from './packed-passages.ts';

/** How a query is read: with operators, as one wording, or as it stands without any folding. */
export type SearchMode = 'parsed' | 'literal' | 'raw';

/** What results can be narrowed by. A document without the fact has the empty string. */
export type Facets = { readonly place: string; readonly year: string; readonly genre: string };

/** The values asked for, facet by facet; an empty list asks for nothing. */
export type FacetFilter = { readonly [name in keyof Facets]: readonly string[] };

/** In which order hits come. */
export type SortOrder = 'relevance' | 'text' | 'date' | 'place' | 'hits';

/** The current version of one document, as the engine holds it. */
export type SearchableVersion = {
  readonly documentId: string;
  readonly versionId: string;
  readonly title: string;
  /** 鹤政〔2022〕15号, or '' where the document has none. */
  readonly documentNumber?: string | undefined;
  /** For sorting by date: as precise as known (2022-06-30, 2022-04, 2022), or ''. */
  readonly date: string;
  readonly facets: Facets;
  readonly passages: PackedPassages;
};

/** What happened to a document. Applying the same change twice is applying it once. */
export type VersionChange =
  | { readonly kind: 'put'; readonly version: SearchableVersion }
  | { readonly kind: 'remove'; readonly documentId: string };

/** Reads the source text of a version, with what its document decided about lines and stars. */
export type ReadText = (versionId: string) => { readonly text: string; readonly marks: Marks };

/** What a person asked, read and ready. */
export type Query = {
  readonly input: string;
  readonly mode: SearchMode;
  /** The query as it was understood, part by part, to be shown. */
  readonly reading: readonly QueryTerm[];
  /** What was taken as text although it may have been meant otherwise. */
  readonly notices: readonly QueryNotice[];
  /** The query as it is answered. */
  readonly expression: Expression;
};

/** One part of a query, as it was read. */
export type QueryTerm = {
  readonly kind:
    'wording' | 'exact' | 'raw' | 'regex' | 'field' | 'or' | 'near' | 'within' | 'open' | 'close';
  /** As typed; for operators what they say: a distance, a scope. */
  readonly text: string;
  /** True for a phrase in quotes: the characters must stand as typed, punctuation included. */
  readonly isExact: boolean;
  /** True for what must not stand in the passage. */
  readonly isNegated: boolean;
};

/** Something a person may have meant as an operator; it was read as text. */
export type QueryNotice = {
  readonly code: (typeof noticeCodes)[number];
  readonly at: number;
  readonly text: string;
  /** The whole query as it may have been meant; absent where that cannot be told. */
  readonly instead?: string;
};

/** What is read as text although other systems, or another writing, would read it otherwise. */
export const noticeCodes = [
  ...(['quoteAsText', 'bracketAsText', 'bracketsAsText', 'braceAsText', 'regexAsText'] as const),
  ...(['operatorAsText', 'nearAsText', 'plusAsText', 'rawAsText', 'fieldAsText'] as const),
  ...(['signDropped', 'edgeWildcard'] as const),
] as const;

/** Why a query cannot be answered: a code that `lib/message` has a sentence for. */
export type QueryFault = {
  readonly code:
    | 'emptyQuery'
    | 'nothingToFind'
    | 'queryTooLong'
    | 'tooManyTerms'
    | 'tooManyReadings'
    | 'missingOperand'
    | 'onlyExclusion'
    | 'onlyField'
    | 'nearTooFar'
    | 'badYear'
    | 'badRegex'
    | 'regexTooLarge'
    | 'regexMatchesEmpty'
    | 'nearNeedsWords';
  readonly values: Readonly<Record<string, string | number>>;
  /** Where in the input it stands; undefined when it concerns the whole. */
  readonly at: number | undefined;
  /** What can be asked instead; undefined where that cannot be told. */
  readonly instead?: string | undefined;
};

/** Where a page of results starts and how long it is. */
export type PageRequest = {
  readonly filter: FacetFilter;
  /** Only hits of this document, for the reader; absent means all documents. */
  readonly documentId?: string | undefined;
  /** Only hits of these documents: a collection; absent means all documents. */
  readonly documentIds?: readonly string[] | undefined;
  readonly sort: SortOrder;
  /** At least 1. */
  readonly limit: number;
  /** How many hits were given before. */
  readonly offset: number;
  /** How many characters of source text stand before and after a hit. */
  readonly contextChars: number;
  /** Forms, cautions and variants whose hits are left out of everything. */
  readonly leaveOut?: readonly string[] | undefined;
  /** Shows a random sample instead of all hits; everything is counted as before. */
  readonly sample?: SampleRequest | undefined;
};

/** Which page of a distribution is wanted. */
export type DistributionRequest = Pick<
  PageRequest,
  'filter' | 'documentId' | 'documentIds' | 'leaveOut' | 'limit' | 'offset'
>;

/** Where help is looked for. */
export type HelpRequest = Pick<PageRequest, 'filter' | 'documentId' | 'documentIds'>;

/** How many of many are drawn; the same seed draws the same ones. */
export type SampleRequest = { readonly size: number; readonly seed: number };

/** A way of writing that was looked for, with how often it was found. */
export type WordingCount = {
  readonly text: string;
  /** Undefined for the query's own wording, whose hits have forms of their own. */
  readonly form: Form | undefined;
  readonly hits: number;
};

/** One verified occurrence. */
export type Hit = {
  readonly documentId: string;
  readonly versionId: string;
  readonly passageId: string;
  readonly passageKind: BlockKind;
  readonly sectionPath: readonly string[];
  readonly span: Span;
  /** The source text of `span`. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly form: Form;
  readonly caution: Caution | undefined;
};

/** One value of a facet, counted over all hits that every other facet's filter lets through. */
export type FacetCount = {
  readonly value: string;
  readonly hits: number;
  readonly documents: number;
};

/** What was found, all of it counted and one page of it shown. */
export type SearchResult = {
  readonly query: Query;
  readonly counts: {
    readonly hits: number;
    readonly passages: number;
    readonly documents: number;
    readonly byForm: { readonly [form in Form]: number };
    /** Hits of the form `possible`, which the other counts leave out. */
    readonly possible: number;
    readonly byCaution: { readonly [caution in Caution]: number };
  };
  /** Each wording that was looked for, the query's own and its variants. */
  readonly wordings: readonly WordingCount[];
  readonly facets: { readonly [name in keyof Facets]: readonly FacetCount[] };
  /** Per document: how many hits, and where in the source their passages begin, for the strip. */
  readonly documents: readonly DocumentHits[];
  readonly hits: readonly Hit[];
  /** How many characters in how many documents were read to prove the answer. */
  readonly read: { readonly documents: number; readonly characters: number };
  /** Offset of the next page; undefined at the end. */
  readonly nextOffset: number | undefined;
};

/** The hits of one document, counted. */
export type DocumentHits = {
  readonly documentId: string;
  readonly hits: number;
  readonly passages: number;
  /** Counted when asked for: a common word stands in a hundred thousand passages. */
  readonly starts: () => readonly number[];
};

/** Where a query stands and where it does not. */
export type Distribution = Pick<SearchResult, 'query' | 'counts' | 'wordings' | 'facets'> & {
  /** Documents with hits, those with most first; one page of documents and silent ones together. */
  readonly documents: readonly DocumentSpread[];
  readonly silent: readonly SilentDocument[];
  /** How many documents were read and do not say it. */
  readonly silentCount: number;
  /** Offset of the next page; undefined at the end. */
  readonly nextOffset: number | undefined;
};

/** The hits of one document along its text. */
export type DocumentSpread = {
  readonly documentId: string;
  readonly versionId: string;
  /** Sure hits. */
  readonly hits: number;
  readonly possible: number;
  readonly passages: number;
  /** Of its source text. */
  readonly characters: number;
  /** Sure hits by the tenth of the source text that they begin in. */
  readonly tenths: readonly number[];
};

/** A document that does not say it. */
export type SilentDocument = {
  readonly documentId: string;
  /** Undefined where not even two characters of the query stand in it together. */
  readonly nearest: NearestWording | undefined;
};

/** The longest part of a query that a text has, and one place of it. */
export type NearestWording = {
  /** As the query is read: without quotes and spaces. */
  readonly part: string;
  readonly versionId: string;
  readonly passageId: string;
  readonly sectionPath: readonly string[];
  readonly span: Span;
  /** The source text of `span`. */
  readonly text: string;
};

/** What to try when nothing was found. */
export type SearchHelp = {
  /** The longest part of the query that does occur; undefined where not even two characters do. */
  readonly longestPart: CountedWording | undefined;
  /** Wordings of the texts that differ from the query in one stretch, the nearest first. */
  readonly neighbours: readonly CountedWording[];
};

/** A wording and how many hits a literal search for it has. */
export type CountedWording = { readonly text: string; readonly hits: number };

/** A wording to complete what is being typed. */
export type Suggestion = {
  /** A phrase recurs; a heading says what a section is about; a word merely stands somewhere. */
  readonly kind: 'phrase' | 'heading' | 'word';
  readonly text: string;
  readonly documents: number;
};

/** What an engine says of itself. */
export type EngineHealth = {
  readonly documents: number;
  readonly passages: number;
  readonly characters: number;
};

/** Finds every occurrence of a query in the current versions. */
export type SearchEngine = {
  search(query: Query, page: PageRequest): Promise<SearchResult>;
  /** Says where it stands and where not; of the page only the scope, limit and offset count. */
  distribute(query: Query, page: DistributionRequest): Promise<Distribution>;
  /** Says what to try after a query that found nothing. */
  advise(query: Query, scope: HelpRequest): Promise<SearchHelp>;
  /** Gives the keys of headings that hold a wording, in no particular order. */
  findHeadings(wording: string): Promise<readonly number[]>;
  suggest(prefix: string): Promise<readonly Suggestion[]>;
  apply(changes: readonly VersionChange[]): Promise<void>;
  health(): Promise<EngineHealth>;
};
