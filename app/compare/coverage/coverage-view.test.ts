import { expect, test } from 'vitest';
import { coverageHref, readCoverageView, type CoverageView } from './coverage-view.ts';

test('a list of one’s own is a task a line, each once', () => {
  expect(readCoverageView({ tasks: ' 落户 \r\n\n居住证\n落户' }).tasks).toEqual([
    { kind: 'query', q: '落户' },
    { kind: 'query', q: '居住证' },
  ]);
});

test('the address of a matrix is read back as it was written', () => {
  const view: CoverageView = {
    tasks: [
      { kind: 'query', q: '落户' },
      { kind: 'section', documentId: '鹤壁', sectionId: 's4' },
    ],
    from: 'searches',
    sectionsOf: 'hebi',
    documentIds: ['hebi', '濮阳'],
    cell: { row: 3, documentId: '濮阳' },
  };
  const params = new URL(coverageHref(view), 'http://own.invalid').searchParams;
  const read = Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]));
  expect(readCoverageView(read)).toEqual(view);
});

test('a thousand lines are a hundred tasks', () => {
  const tasks = Array.from({ length: 1_000 }, (_, index) => `任务${index}`).join('\n');
  expect(readCoverageView({ tasks }).tasks).toHaveLength(100);
});
