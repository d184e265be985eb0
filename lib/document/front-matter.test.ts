import { expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';

const law = [
  '---',
  'title: "中华人民共和国社会救助法"',
  'publish_date: "2026-04-30"',
  'issuing_authority: 全国人民代表大会常务委员会',
  'tags:',
  '  - 法律法规',
  '---',
  '',
  '# 中华人民共和国社会救助法',
  '',
  '第一条 为了规范社会救助，制定本法。',
].join('\n');

function parse(source: string) {
  return parseDocument(source, { format: 'md' }).document;
}

test('front matter states facts, and is neither title nor text', () => {
  const { facts, blocks } = parse(law);
  expect(facts.title?.value).toBe('中华人民共和国社会救助法');
  expect(facts.publishedOn?.value).toBe('2026-04-30');
  expect(facts.issuer?.value).toBe('全国人民代表大会常务委员会');
  const read = blocks.map(({ span }) => law.slice(span.start, span.end));
  expect(read[0]).toBe('中华人民共和国社会救助法');
  expect(read.join('')).not.toMatch(/publish_date|tags|法律法规/);
});

test('what it states is quoted from where it stands', () => {
  const { facts } = parse(law);
  for (const fact of [facts.title, facts.publishedOn, facts.issuer]) {
    expect(law.slice(fact?.span?.start, fact?.span?.end)).toBe(fact?.value);
  }
});

test.each([
  '---\n坚持以人为本。\n---\n第一条 制定本法。',
  '---\n第一条 制定本法：依法。',
  '第一条 制定本法。\n---\ntitle: 附件\n---',
])('rules around prose are no front matter: %j', (source) => {
  const { blocks } = parse(source);
  const read = blocks.map(({ span }) => source.slice(span.start, span.end)).join('');
  expect(read).toMatch(/坚持以人为本|依法|附件/);
});
