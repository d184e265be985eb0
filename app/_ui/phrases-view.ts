import type { Route } from 'next';
import type { PhraseFilter, PhraseRequest } from '#db/recipes/phrases/phrase-model.ts';
import { valuesOf, type AddressParams } from './search-view.ts';

/** A list of phrases as the address bar says it, read and complete. */
export type PhrasesView = PhraseFilter & {
  readonly sort: PhraseRequest['sort'];
  /** From 1. */
  readonly page: number;
};

/** The values an address can name; the first of each single one is what it omits. */
export const phraseChoices = {
  type: ['numeral', 'plus', 'parallel', 'quoted', 'recurring', 'added'],
  spread: ['1', '2', '3', '4', '5-9', '10-49', '50+'],
  trait: ['quoted', 'varied', 'family'],
  standing: ['listed', 'accepted', 'rejected', 'decided'],
  view: ['all', 'shared', 'single', 'repeated', 'changed', 'leftOut', 'lowerOnly'],
  sort: ['rank', 'documents', 'occurrences', 'text'],
} as const;

/**
 * Reads a list of phrases from an address. Whatever is not understood counts as not said: an
 * address that was cut or mistyped still leads to an answer.
 *
 * readPhrasesView({ type: ['numeral', '?'], sort: '?' }) -> { types: ['numeral'], sort: 'rank', … }
 */
export function readPhrasesView(params: AddressParams): PhrasesView {
  const one = (name: string) => valuesOf(params, name)[0] || undefined;
  const page = one('page') ?? '';
  return {
    q: one('q') ?? '',
    types: among(phraseChoices.type, valuesOf(params, 'type')),
    documentIds: texts(valuesOf(params, 'document')),
    places: texts(valuesOf(params, 'place')),
    spreads: among(phraseChoices.spread, valuesOf(params, 'spread')),
    traits: among(phraseChoices.trait, valuesOf(params, 'trait')),
    standing: among(phraseChoices.standing, valuesOf(params, 'standing'))[0] ?? 'listed',
    view: among(phraseChoices.view, valuesOf(params, 'view'))[0] ?? 'all',
    sort: among(phraseChoices.sort, valuesOf(params, 'sort'))[0] ?? 'rank',
    ...{ family: one('family'), set: one('set'), upper: one('upper'), lower: one('lower') },
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

function among<T extends string>(allowed: readonly T[], written: readonly string[]): T[] {
  return allowed.filter((each) => written.includes(each));
}

function texts(written: readonly string[]): string[] {
  return [...new Set(written)].filter((each) => each !== '');
}

/** Gives a list as the names and values of an address or a form; what is usual is left out. */
export function phrasesFields(view: Partial<PhrasesView>): [name: string, value: string][] {
  const { standing = 'listed', sort = 'rank', page = 1 } = view;
  const single = (value: string | undefined, usual?: string) =>
    value === undefined || value === '' || value === usual ? [] : [value];
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ['q', single(view.q)],
    ['view', single(view.view, 'all')],
    ['upper', single(view.upper)],
    ['lower', single(view.lower)],
    ['type', view.types ?? []],
    ['spread', view.spreads ?? []],
    ['place', view.places ?? []],
    ['document', view.documentIds ?? []],
    ['trait', view.traits ?? []],
    ['family', single(view.family)],
    ['standing', single(standing, 'listed')],
    ['set', single(view.set)],
    ['sort', single(sort, 'rank')],
    ['page', single(String(page), '1')],
  ];
  return fields.flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
}

/** Gives the address of a list of phrases. */
export function phrasesHref(view: Partial<PhrasesView> = {}): Route {
  const query = new URLSearchParams(phrasesFields(view)).toString();
  return query === '' ? '/phrases' : (`/phrases?${query}` as Route);
}

/**
 * Gives the address of one phrase, by its key.
 *
 * phraseHref('三区/一村') -> '/phrases/%E4%B8%89%E5%8C%BA%2F%E4%B8%80%E6%9D%91'
 */
export function phraseHref(key: string): Route {
  return `/phrases/${encodeURIComponent(key)}` as Route;
}
