import { phraseViews } from '#lib/phrase/judge-view.ts';
import { readOneOf } from '../read-request.ts';
import {
  phraseOrders,
  type PhraseRequest,
  phraseSpreads,
  phraseStandings,
  phraseTraits,
  phraseTypes,
} from './phrase-model.ts';

/** What an address or a command line says about phrases, value by value as it was written. */
export type WrittenPhrase = {
  readonly phrase?: string | undefined;
  readonly q?: string | undefined;
  readonly type?: readonly string[] | undefined;
  readonly document?: readonly string[] | undefined;
  readonly place?: readonly string[] | undefined;
  readonly spread?: readonly string[] | undefined;
  readonly trait?: readonly string[] | undefined;
  readonly family?: string | undefined;
  readonly standing?: string | undefined;
  readonly set?: string | undefined;
  readonly view?: string | undefined;
  readonly upper?: string | undefined;
  readonly lower?: string | undefined;
  readonly sort?: string | undefined;
};

/**
 * Reads a question about phrases from what was written; a value that means nothing is a named
 * error.
 *
 * readPhraseRequest({ type: ['numeral'] }, { limit: 50, cursor: undefined }).sort -> 'rank'
 */
export function readPhraseRequest(
  written: WrittenPhrase,
  page: Pick<PhraseRequest, 'limit' | 'cursor'>,
): PhraseRequest {
  const { phrase, q, family, set, upper, lower } = written;
  return {
    phrase: said(phrase),
    q: q ?? '',
    types: many(phraseTypes, written.type, 'badPhraseType'),
    documentIds: texts(written.document),
    places: texts(written.place),
    spreads: many(phraseSpreads, written.spread, 'badPhraseSpread'),
    traits: many(phraseTraits, written.trait, 'badPhraseTrait'),
    standing: readOneOf(phraseStandings, written.standing, 'badPhraseStanding') ?? 'listed',
    view: readOneOf(phraseViews, written.view, 'badPhraseView') ?? 'all',
    sort: readOneOf(phraseOrders, written.sort, 'badSort') ?? 'rank',
    ...{ family: said(family), set: said(set), upper: said(upper), lower: said(lower) },
    ...page,
  };
}

function said(written: string | undefined): string | undefined {
  return written === undefined || written === '' ? undefined : written.normalize('NFC');
}

function texts(written: readonly string[] | undefined): string[] {
  return [...new Set((written ?? []).flatMap((each) => said(each) ?? []))];
}

function many<T extends string>(
  allowed: readonly T[],
  written: readonly string[] | undefined,
  code: string,
): T[] {
  return [...new Set((written ?? []).flatMap((each) => readOneOf(allowed, each, code) ?? []))];
}
