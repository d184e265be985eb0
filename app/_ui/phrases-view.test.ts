import { expect, test } from 'vitest';
import {
  phraseOrders,
  phraseSpreads,
  phraseStandings,
  phraseTraits,
  phraseTypes,
} from '#db/recipes/phrases/phrase-model.ts';
import { phraseViews } from '#lib/phrase/judge-view.ts';
import { phraseChoices, phraseHref, phrasesHref, readPhrasesView } from './phrases-view.ts';

test('an address offers what the library answers', () => {
  expect(phraseChoices).toEqual({
    ...{ type: phraseTypes, spread: phraseSpreads, trait: phraseTraits },
    ...{ standing: phraseStandings, view: phraseViews, sort: phraseOrders },
  });
});

test('what is usual is left out of an address, and read back', () => {
  expect(phrasesHref(readPhrasesView({}))).toBe('/phrases');
  const view = readPhrasesView({ q: '分钟', type: ['numeral', '?'], view: 'leftOut', page: '3' });
  expect(view).toMatchObject({ q: '分钟', types: ['numeral'], view: 'leftOut', page: 3 });
  const address = new URL(phrasesHref(view), 'http://here.invalid');
  expect(readPhrasesView(Object.fromEntries(address.searchParams))).toEqual(view);
});

test.each(['0', '-1', '1.5', '999999', 'x'])('page %s is the first', (page) => {
  expect(readPhrasesView({ page }).page).toBe(1);
});

test('a key is one step of a path, whatever stands in it', () => {
  expect(phraseHref('9+2/<b>?#%')).toBe('/phrases/9%2B2%2F%3Cb%3E%3F%23%25');
});
