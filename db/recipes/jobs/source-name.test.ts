import { expect, test } from 'vitest';
import { readSentName, sourceName } from './source-name.ts';

test.each([
  { sent: '../../etc/passwd.txt', known: 'etc/passwd.txt' },
  { sent: 'C:\\下载\\规划.docx', known: '下载/规划.docx' },
  { sent: '/绝对/规划.txt', known: '绝对/规划.txt' },
  { sent: '规划\u202etxt.exe', known: '规划txt.exe' },
  { sent: './a/./b//c.txt', known: 'a/b/c.txt' },
  { sent: '..', known: '' },
  { sent: '\0\u0007', known: '' },
])('a file sent as $sent is known as $known', ({ sent, known }) => {
  expect(sourceName(sent)).toBe(known);
});

test('a name of 255 Han characters is kept whole, one of a thousand keeps its end', () => {
  expect(sourceName(`${'规'.repeat(255)}.txt`)).toHaveLength(259);
  expect(sourceName(`${'规'.repeat(1000)}.txt`)).toMatch(/^规{396}\.txt$/);
});

test.each([
  { search: '?source=%E8%A7%84%E5%88%92.txt', name: '规划.txt' },
  { search: '?a=1&source=%B9%E6%BB%AE.txt', name: '规划.txt' },
  { search: '?source=100%25+a%.txt', name: '100% a%.txt' },
  { search: '?other=1', name: '' },
])('$search names $name', ({ search, name }) => {
  expect(readSentName(search, 'source')).toBe(name);
});
