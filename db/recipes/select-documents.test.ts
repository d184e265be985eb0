import { expect, test } from 'vitest';
import { newLibrary } from './testing/library-for-test.ts';
import { readDocumentsView, selectDocuments } from './select-documents.ts';

const library = (() => {
  const made = newLibrary({
    '鹤壁.txt': '鹤壁市规划\n\n一、总体要求\n\n鹤壁。',
    '新乡.txt': '新乡市意见\n\n一、总体要求\n\n新乡市要求更多的字。',
    '无名.txt': '一、总体要求',
    'manifest.json': JSON.stringify({
      documents: [
        { file: '鹤壁.txt', title: '鹤壁市规划', place: '河南省/鹤壁市', issuedOn: '2022-06' },
        {
          file: '新乡.txt',
          title: '新乡市意见',
          place: '河南省/新乡市',
          genre: '意见',
          issuedOn: '2023',
        },
      ],
    }),
  });
  made.ingest();
  return made.open();
})();

test.each([
  { view: { place: '河南省', sort: 'place' }, ids: ['鹤壁', '新乡'] },
  { view: { place: '-' }, ids: ['无名'] },
  { view: { sort: 'date' }, ids: ['新乡', '鹤壁', '无名'] },
  { view: { sort: 'characters' }, ids: ['新乡', '鹤壁', '无名'] },
  { view: { q: '鹤壁' }, ids: ['鹤壁'] },
  { view: { q: '新乡.TXT' }, ids: ['新乡'] },
  { view: { genre: '意见' }, ids: ['新乡'] },
  { view: { show: 'noPlace' }, ids: ['无名'] },
  { view: { show: 'nonsense', q: '没有' }, ids: [] },
])('$view shows $ids', ({ view, ids }) => {
  const found = selectDocuments(library.listDocuments(), readDocumentsView(view));
  expect(found.map(({ documentId }) => documentId)).toEqual(ids);
});
