import { expect, test } from 'vitest';
import { documentIdOf, freeDocumentId } from './document-id.ts';

test.each([
  { source: 'hebi-plan-2021.txt', id: 'hebi-plan-2021' },
  { source: '河南/鹤壁市 规划（2021—2035年）.txt', id: '鹤壁市-规划-2021-2035年-' },
  { source: '规划.v2.md', id: '规划-v2' },
  { source: 'e\u0301tude.txt', id: 'étude' },
  { source: '二〇三五.txt', id: '二〇三五' },
  { source: '𠮷林.txt', id: '𠮷林' },
  { source: '.txt', id: '-txt' },
  { source: `${'长'.repeat(90)}.txt`, id: '长'.repeat(80) },
  { source: `${'𠮷'.repeat(90)}.txt`, id: '𠮷'.repeat(80) },
])('$source is known as $id', ({ source, id }) => {
  expect(documentIdOf(source)).toBe(id);
});

test('a taken id gets the next free number and stays within its length', () => {
  const taken = new Set(['规划', '规划-2', '长'.repeat(80)]);
  expect(freeDocumentId('规划', (id) => taken.has(id))).toBe('规划-3');
  expect(freeDocumentId('长'.repeat(80), (id) => taken.has(id))).toBe(`${'长'.repeat(78)}-2`);
});
