import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import type { PhraseView } from '#lib/phrase/judge-view.ts';
import type { PhraseType } from '#lib/phrase/model.ts';
import type { Region } from '#lib/document/model.ts';
import type { NeighbourGroup } from '#lib/search/group-neighbours.ts';
import type { Marks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';
import type { Decision, DecisionMatter } from '#lib/phrase/decision.ts';
import type { RedactedPlace } from './find-redacted.ts';
import type { KeptDecision } from '#db/library/phrase-decisions.ts';
import type { Actor } from '../actor.ts';

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
/** What can be asked of a phrase beside its type: quoted somewhere, with variants, of a family. */
export const phraseTraits = ['quoted', 'varied', 'family'] as const;
/** In how many documents a phrase can stand, in steps that a person tells apart. */
export const phraseSpreads = ['1', '2', '3', '4', '5-9', '10-49', '50+'] as const;
/** What people said about phrases: those that nobody rejected are listed. */
export const phraseStandings = ['listed', 'accepted', 'rejected', 'decided'] as const;

/** What a list of phrases is narrowed by; all of it must hold, of one kind any. */
export type PhraseFilter = {
  /** Only phrases that hold this wording. */
  readonly q: string;
  readonly types: readonly PhraseType[];
  readonly documentIds: readonly string[];
  readonly places: readonly string[];
  readonly spreads: readonly (typeof phraseSpreads)[number][];
  readonly traits: readonly (typeof phraseTraits)[number][];
  readonly family: string | undefined;
  readonly standing: (typeof phraseStandings)[number];
  /** Only in the documents of this collection, by its id or name. */
  readonly set: string | undefined;
  readonly view: PhraseView;
  /** The two levels that a view compares; the highest place and all below it where not said. */
  readonly upper: string | undefined;
  readonly lower: string | undefined;
};

/** What is asked about phrases: the list, or one phrase with its places. */
export type PhraseRequest = PhraseFilter & {
  /** One phrase, in any of its writings; the list without it. */
  readonly phrase: string | undefined;
  readonly sort: (typeof phraseOrders)[number];
  readonly limit: number;
  readonly cursor: string | undefined;
  /** How many are passed over: pages count, programs hand a cursor back. */
  readonly offset?: number | undefined;
};

/** One place of a phrase, as it is answered. */
export type PhrasePlace = {
  readonly documentId: string;
  readonly versionId: string;
  readonly passageId: string;
  readonly span: Span;
  readonly text: string;
  /** The variant that stands there, by its text. */
  readonly variant: string;
  readonly isQuoted: boolean;
};

/** A value to narrow a list by, and how many phrases of the list have it. */
export type PhraseCount = { readonly value: string; readonly phrases: number };

/** What a list can be narrowed by, each counted with everything else that was chosen. */
export type PhraseFacets = {
  readonly [name in 'type' | 'spread' | 'place' | 'trait']: readonly PhraseCount[];
};

/** The places that a comparison of levels is about. */
export type PhraseLevels = {
  readonly upper: string;
  /** undefined: all places below it. */
  readonly lower: string | undefined;
  /** What could be chosen instead. */
  readonly uppers: readonly string[];
  readonly lowers: readonly string[];
};

/**
 * How far phrases are those of the texts: all of them; looked for anew at this moment, after a
 * change of the texts; or the known ones counted, while new ones wait for a reindex.
 */
export type PhraseFreshness = 'fresh' | 'renewing' | 'counted';

/** A page of phrases, or one phrase with a page of its places. */
export type LibraryPhrases = {
  readonly phrases: readonly DecidedPhrase[];
  /** How many there are on all pages. */
  readonly total: number;
  readonly places: readonly PhrasePlace[] | undefined;
  readonly facets: PhraseFacets;
  /** How many phrases each view would show. */
  readonly views: ReadonlyMap<PhraseView, number>;
  /** undefined where no place is known to stand above another one. */
  readonly levels: PhraseLevels | undefined;
  readonly freshness: PhraseFreshness;
  readonly next: string | undefined;
};

/** How often wordings stand in each document, by key and document. */
export type PhraseCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** One place of a phrase with what stands around it in its passage. */
export type PhraseLine = PhrasePlace & { readonly before: string; readonly after: string };

/** A source text with what its characters are. */
export type PhraseSource = {
  readonly text: string;
  readonly marks: Marks;
  readonly regions: readonly Region[];
};

/** What a lower place makes of what an upper one says, and what it says instead. */
export type LevelFinding = {
  /** A place; or the document of a place that is hidden. */
  readonly speaker: { readonly place: string } | { readonly documentId: string };
  readonly finding: 'repeated' | 'changed' | 'leftOut' | 'lowerOnly';
  readonly instead: readonly string[];
};

/** Everything a page about one phrase shows. */
export type PhraseReading = {
  readonly phrase: DecidedPhrase;
  /** The other phrases of its family, counted apart. */
  readonly family: readonly DecidedPhrase[];
  /** Phrases that are one character away. */
  readonly near: readonly DecidedPhrase[];
  /** Of the phrase and its family as wholes, and of each of its variants. */
  readonly whole: PhraseCounts;
  readonly byVariant: PhraseCounts;
  /** Where it begins in each document. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
  /** Places that may be of its family: their number was taken out. */
  readonly redacted: readonly RedactedPlace[];
  /** Phrases that stand in the same passages. */
  readonly beside: readonly { readonly phrase: DecidedPhrase; readonly passages: number }[];
  /** The first places, with what stands around them. */
  readonly lines: readonly PhraseLine[];
  readonly sources: ReadonlyMap<string, PhraseSource>;
  readonly neighbours: {
    readonly left: readonly NeighbourGroup[];
    readonly right: readonly NeighbourGroup[];
    /** How many places were looked at: all, or the first where there are very many. */
    readonly places: number;
  };
  readonly levels:
    { readonly upper: string; readonly findings: readonly LevelFinding[] } | undefined;
  readonly decisions: readonly KeptDecision[];
};

/** A phrase that stands in a text that is read. */
export type PhraseMark = { readonly span: Span; readonly phrase: DecidedPhrase };

/** The phrases of a library: found in its texts, decided on by people. */
export type Phrases = {
  /** Throws a NamedError for a phrase that is not listed or a stale cursor. */
  list(actor: Actor, request: PhraseRequest): LibraryPhrases;
  /** Everything about one phrase; throws `unknownPhrase`. */
  read(actor: Actor, wording: string): PhraseReading;
  /** How often phrases stand in each document. */
  count(actor: Actor, phrases: readonly DecidedPhrase[]): PhraseCounts;
  /** The phrases of one version, in text order; none of a version that is not the current one. */
  mark(actor: Actor, versionId: string): readonly PhraseMark[];
  /** Phrases that hold what is typed, those of most documents first. */
  suggest(actor: Actor, typed: string): readonly DecidedPhrase[];
  decisions(actor: Actor): readonly KeptDecision[];
  /** Throws a NamedError where there is nothing to decide about. */
  decide(actor: Actor, decision: Decision): void;
  takeBack(
    actor: Actor,
    decided: { readonly wording: string; readonly matter: DecisionMatter },
  ): void;
};
