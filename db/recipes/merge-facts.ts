import { parse } from 'node:path/posix';
import type { Fact, FactName, FactOrigin, Facts } from '#lib/document/model.ts';
import type { DocumentFacts, Guess } from '#db/index/model.ts';
import type { GivenFact, GivenOrigin } from '#db/library/model.ts';
import { levelOfPlace } from './level-of-place.ts';

/** What is said of a document from all sides. */
export type FactSources = {
  readonly given: readonly GivenFact[];
  readonly header: Facts;
  /** The status given for the current version. */
  readonly status: string | undefined;
  readonly source: string;
  readonly isRedacted: boolean;
};

/** A person beats the command line, the command line beats a manifest. */
const givenOrder: readonly GivenOrigin[] = ['hand', 'commandLine', 'manifest'];
const originOrder: readonly FactOrigin[] = ['given', 'header', 'guess'];

type Stated = { readonly value: string; readonly origin: FactOrigin };

/**
 * Merges what is given, what the header states and what the parser guesses: the first one wins.
 *
 * Guesses of a manifest are kept beside the facts with their evidence, and never become one.
 *
 * mergeFacts({ given: [{ field: 'genre', origin: 'manifest', value: '规划', … }], … }).genre -> '规划'
 */
export function mergeFacts(sources: FactSources): Omit<DocumentFacts, 'warnings'> {
  const state = (name: string) => stateFact(name, sources);
  const title = state('title') ?? { value: parse(sources.source).name, origin: 'guess' };
  const place = state('place');
  const stated = {
    title,
    place,
    level: state('level') ?? levelFrom(place),
    issuer: state('issuer'),
    author: state('author'),
    documentNumber: state('documentNumber'),
    issuedOn: state('issuedOn'),
    publishedOn: state('publishedOn'),
    year: yearOf(sources),
    genre: state('genre'),
    status: statusOf(sources),
  } satisfies Record<string, Stated | undefined>;
  return {
    ...valuesOf(stated),
    title: title.value,
    titleIsGiven: isTitleGiven(sources, title),
    redacted: isRedacted(sources),
    origins: originsOf(stated),
    guesses: guessesOf(sources.given),
    statedBy: statedBy(sources),
  };
}

/** Whose word counts for each given fact; of a status, which belongs to a version, nobody knows. */
function statedBy({ given }: FactSources): Record<string, GivenOrigin> {
  const byField: Record<string, GivenOrigin> = {};
  for (const origin of givenOrder.toReversed()) {
    for (const fact of given.filter((each) => each.origin === origin)) byField[fact.field] = origin;
  }
  return byField;
}

function stateFact(name: string, { given, header }: FactSources): Stated | undefined {
  const said = findGiven(given, name);
  // Said to be empty: a person overrules the header, and nobody knows.
  return said?.value === '' ? undefined : (said ?? header[name as FactName]);
}

function findGiven(given: readonly GivenFact[], field: string): Stated | undefined {
  for (const origin of givenOrder) {
    const fact = given.find(
      (candidate) => candidate.field === field && candidate.origin === origin,
    );
    if (fact !== undefined) return { value: fact.value, origin: 'given' };
  }
  return undefined;
}

function levelFrom(place: Stated | undefined): Stated | undefined {
  const value = place === undefined ? undefined : levelOfPlace(place.value);
  return value === undefined ? undefined : { value, origin: place?.origin ?? 'guess' };
}

/** The year is stated, or it is that of a date; a better origin beats the better field. */
function yearOf({ given, header }: FactSources): Stated | undefined {
  if (findGiven(given, 'year')?.value === '') return undefined;
  for (const origin of originOrder) {
    for (const name of ['year', 'issuedOn', 'publishedOn'] as const) {
      const fact = origin === 'given' ? findGiven(given, name) : ofOrigin(header[name], origin);
      const year = /^\d{4}/.exec(fact?.value ?? '')?.[0];
      if (year !== undefined) return { value: year, origin };
    }
  }
  return undefined;
}

function ofOrigin(fact: Fact | undefined, origin: FactOrigin): Fact | undefined {
  return fact?.origin === origin ? fact : undefined;
}

function statusOf({ status, header }: FactSources): Stated | undefined {
  return status === undefined ? header.status : { value: status, origin: 'given' };
}

/** A manifest may say that its title is not the text's own; else a title that stands there is. */
function isTitleGiven({ given }: FactSources, title: Stated): boolean {
  const said = findGiven(given, 'titleIsGiven')?.value;
  return said === undefined ? title.origin !== 'guess' : said === 'true';
}

function isRedacted({ given, isRedacted: isSeen }: FactSources): boolean {
  const said = findGiven(given, 'redacted')?.value;
  return said === undefined ? isSeen : said === 'true';
}

type StatedFacts<Name extends string> = { readonly [name in Name]: Stated | undefined };

function valuesOf<Name extends string>(
  stated: StatedFacts<Name>,
): { readonly [name in Name]: string | undefined } {
  const entries = Object.entries<Stated | undefined>(stated);
  const values = Object.fromEntries(entries.map(([name, fact]) => [name, fact?.value]));
  return values as { [name in Name]: string | undefined };
}

function originsOf(stated: StatedFacts<string>): Record<string, FactOrigin> {
  const known = Object.entries(stated).filter(([, fact]) => fact !== undefined);
  return Object.fromEntries(known.map(([name, fact]) => [name, fact?.origin ?? 'guess']));
}

function guessesOf(given: readonly GivenFact[]): Record<string, Guess> {
  const guesses = given.filter((fact) => fact.origin === 'inferred');
  return Object.fromEntries(
    guesses.map(({ field, value, evidence }) => [field, { value, evidence }]),
  );
}
