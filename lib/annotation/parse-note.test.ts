import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNote, plainNote } from './parse-note.ts';
import type { NoteInline } from './parse-note-inline.ts';

test.each([
  { note: '**另见**濮阳', shown: '<strong>另见</strong>濮阳' },
  {
    note: '*一*与***二***',
    shown: '<emphasis>一</emphasis>与<strong><emphasis>二</emphasis></strong>',
  },
  { note: '~~旧~~ `code *x*`', shown: '<strike>旧</strike> <code>code *x*</code>' },
  { note: '见[濮阳](/documents/puyang)。', shown: '见<a /documents/puyang>濮阳</a>。' },
  { note: '[x](javascript:alert(1))', shown: '[x](javascript:alert(1))' },
  { note: '[x](//evil.example)', shown: '[x](//evil.example)' },
  { note: '[x](data:text/html,1)', shown: '[x](data:text/html,1)' },
  {
    note: '见https://www.gov.cn/a?b=1。下',
    shown: '见<a https://www.gov.cn/a?b=1>https://www.gov.cn/a?b=1</a>。下',
  },
  { note: '<script>alert(1)</script>', shown: '<script>alert(1)</script>' },
  { note: '某**副市长', shown: '某**副市长' },
  { note: '2 * 3 * 4', shown: '2 * 3 * 4' },
  { note: '\\*星\\*', shown: '*星*' },
  { note: '𠮷**𬭎**', shown: '𠮷<strong>𬭎</strong>' },
])('$note is shown as $shown', ({ note, shown }) => {
  const [block] = parseNote(note);
  expect(block?.kind === 'paragraph' ? show(block.children) : block?.kind).toBe(shown);
});

test('lines make quotations, lists and line breaks', () => {
  expect(parseNote('甲\n乙\n\n> 引\n> 文\n- 一\n- 二\n\n1. 首')).toEqual([
    { kind: 'paragraph', children: [text('甲'), { kind: 'break' }, text('乙')] },
    { kind: 'quote', children: [text('引'), { kind: 'break' }, text('文')] },
    { kind: 'list', isOrdered: false, items: [[text('一')], [text('二')]] },
    { kind: 'list', isOrdered: true, items: [[text('首')]] },
  ]);
});

test('no character of a note is lost but its marks', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('甲', '𠮷', ' ', 'a', '。')), (signs) => {
      const note = signs.join('');
      return plainNote(note).replaceAll(/\s/gu, '') === note.replaceAll(/\s/gu, '');
    }),
  );
});

test.each(['[', '*', '**', '~~', '`', '](', '> ', '[a](', '\\'])(
  '50,000 characters of %s are read in no time',
  (sign) => {
    const startedAt = performance.now();
    parseNote(sign.repeat(50_000 / sign.length));
    expect(performance.now() - startedAt).toBeLessThan(1000);
  },
);

function text(words: string): NoteInline {
  return { kind: 'text', text: words };
}

function show(nodes: readonly NoteInline[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'break') return '<br>';
      if (node.kind === 'code') return `<code>${node.text}</code>`;
      const inner = show(node.children);
      if (node.kind === 'link') return `<a ${node.href}>${inner}</a>`;
      return `<${node.kind}>${inner}</${node.kind}>`;
    })
    .join('');
}
