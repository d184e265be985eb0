import { expect, test, vi } from 'vitest';
import type { Annotation } from '#db/recipes/annotations/model.ts';
import { countNotebook, documentsByPlace } from './count-notebook.ts';

vi.mock('server-only', () => ({}));

const annotations = [
  at('henan', '河南省'),
  at('hebi', '河南省/鹤壁市'),
  at('hebi', '河南省/鹤壁市'),
];

test('a province counts its cities too, which are listed below it', () => {
  expect(countNotebook(annotations, []).place).toEqual([
    { value: '河南省', name: '河南省', count: 3, level: 1 },
    { value: '河南省/鹤壁市', name: '鹤壁市', count: 2, level: 2 },
  ]);
});

test('the documents of a province are not those of its cities, and each is named once', () => {
  expect(documentsByPlace(annotations).get('河南省')).toEqual(['henan']);
  expect(documentsByPlace(annotations).get('河南省/鹤壁市')).toEqual(['hebi']);
});

function at(documentId: string, place: string): Annotation {
  return { documentId, document: { place, title: documentId, year: '2022' } } as Annotation;
}
