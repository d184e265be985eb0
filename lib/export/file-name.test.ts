import { expect, test } from 'vitest';
import { attachmentHeader, fileName } from './file-name.ts';

test.each([
  { words: '检索 “人地钱”挂钩', name: '检索 “人地钱”挂钩.csv' },
  { words: '../../etc/passwd', name: 'etc passwd.csv' },
  { words: '检索 a/b\\c:d*e?f"g<h>i|j', name: '检索 a b c d e f g h i j.csv' },
  { words: '换\n行\0零\u202Egpj', name: '换 行 零 gpj.csv' },
  { words: 'CON', name: 'zhengci CON.csv' },
  { words: ' . ', name: 'zhengci.csv' },
  { words: 'a\uD842', name: 'a\uFFFD.csv' },
  { words: 'e\u0301', name: 'é.csv' },
])('$words names the file $name', ({ words, name }) => {
  expect(fileName(words, 'csv')).toBe(name);
});

test('a long name ends at a whole character within 200 bytes', () => {
  const name = fileName('𠮷'.repeat(255), 'xlsx');
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  expect(name).toBe(`${'𠮷'.repeat(48)}.xlsx`);
});

test.each([
  { name: '检索 城.csv', star: '%E6%A3%80%E7%B4%A2%20%E5%9F%8E.csv' },
  { name: "a'(b)*!~.csv", star: 'a%27%28b%29%2A!~.csv' },
])('the header of $name carries it in UTF-8, and an ASCII name beside it', ({ name, star }) => {
  const header = attachmentHeader(name);
  expect(header).toBe(`attachment; filename="zhengci.csv"; filename*=UTF-8''${star}`);
  expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name);
});
