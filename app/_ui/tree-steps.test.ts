import { expect, test } from 'vitest';
import { lineByKey, shownLines } from './tree-steps.ts';

const leaf = (name: string) => ({ id: name, name, children: [] });
const codes = [
  { id: '措辞', name: '措辞', children: [leaf('简称'), leaf('力度')] },
  { id: '内容', name: '内容', children: [leaf('目标数字')] },
  leaf('存疑'),
];

test('what is below a closed node is not shown', () => {
  const names = (open: string[]) =>
    shownLines(codes, new Set(open)).map(({ node, level }) => `${level}${node.name}`);
  expect(names([])).toEqual(['1措辞', '1内容', '1存疑']);
  expect(names(['措辞'])).toEqual(['1措辞', '2简称', '2力度', '1内容', '1存疑']);
});

test.each([
  { from: '措辞', key: 'ArrowDown', to: '简称' },
  { from: '措辞', key: 'ArrowUp', to: undefined },
  { from: '措辞', key: 'ArrowRight', to: '简称' },
  { from: '内容', key: 'ArrowRight', to: undefined },
  { from: '力度', key: 'ArrowLeft', to: '措辞' },
  { from: '措辞', key: 'ArrowLeft', to: undefined },
  { from: '力度', key: 'Home', to: '措辞' },
  { from: '力度', key: 'End', to: '存疑' },
  { from: '存疑', key: 'ArrowDown', to: undefined },
  { from: '措辞', key: 'l', to: '力度' },
  { from: '措辞', key: 'c', to: '存疑' },
  { from: '存疑', key: '措', to: '措辞' },
  { from: '措辞', key: 'z', to: undefined },
  { from: '措辞', key: 'Escape', to: undefined },
])('$key leads from $from to $to', ({ from, key, to }) => {
  const lines = shownLines(codes, new Set(['措辞']));
  const at = lines.findIndex(({ node }) => node.id === from);
  expect(lineByKey(lines, at, key)?.node.id).toBe(to);
});
