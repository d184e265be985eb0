import 'server-only';
import type { NextRequest } from 'next/server.js';
import type { WrittenConcordance } from '#db/recipes/read-concordance-request.ts';
import type { WrittenPhrase } from '#db/recipes/phrases/read-phrase-request.ts';
import type { WrittenCall } from '#db/recipes/read-export.ts';
import { citationOf } from './citation-of.ts';

/** Gives what the address of a question about hits says, value by value as it is written. */
export function readAddress(request: NextRequest): WrittenCall & WrittenConcordance {
  const { searchParams } = request.nextUrl;
  const one = (name: string) => searchParams.get(name) ?? undefined;
  return {
    q: one('q'),
    mode: one('mode'),
    place: searchParams.getAll('place'),
    year: searchParams.getAll('year'),
    genre: searchParams.getAll('genre'),
    set: one('set'),
    without: searchParams.getAll('without'),
    sort: one('sort'),
    limit: one('limit'),
    cursor: one('cursor'),
    context: one('context'),
    format: one('format'),
    citation: citationOf(request),
    cells: one('cells'),
    window: one('window'),
    sortBy: one('sortBy'),
    group: one('group'),
    collocates: one('collocates'),
    minFrequency: one('minFrequency'),
    sample: one('sample'),
    seed: one('seed'),
  };
}

/** Gives what the address of a question about phrases says, value by value as it is written. */
export function readPhraseAddress(request: NextRequest): WrittenPhrase {
  const { searchParams } = request.nextUrl;
  const one = (name: string) => searchParams.get(name) ?? undefined;
  return {
    phrase: one('phrase'),
    q: one('q'),
    type: searchParams.getAll('type'),
    document: searchParams.getAll('document'),
    place: searchParams.getAll('place'),
    spread: searchParams.getAll('spread'),
    trait: searchParams.getAll('trait'),
    family: one('family'),
    standing: one('standing'),
    set: one('set'),
    view: one('view'),
    upper: one('upper'),
    lower: one('lower'),
    sort: one('sort'),
  };
}
