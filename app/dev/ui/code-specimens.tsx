'use client';

import { useState } from 'react';
import type { Choice } from '#app/_ui/code-choice.ts';
import { CodePicker } from '#app/_ui/code-picker.tsx';
import { CodeTree, type CodeNode } from '#app/_ui/code-tree.tsx';
import type { CodeColour } from '#app/_ui/text-layer.ts';
import { hardWords } from './hard-words.ts';

const pickerWords = {
  label: '编码与地区',
  hint: '名称或拼音首字母',
  nothing: '没有这样的名称',
  drop: '去掉：',
};

/** Sixty codes and some places: more than anyone can look through without typing. */
const choices: readonly Choice[] = [
  { id: 'puyang', name: '濮阳' },
  { id: 'hebi', name: '鹤壁' },
  { id: 'chongqing', name: '重庆' },
  { id: 'long', name: hardWords.place },
  { id: 'unbroken', name: hardWords.unbroken.slice(0, 120) },
  ...Array.from({ length: 60 }, (_, index) => ({
    id: `code-${index}`,
    name: `编码之${index + 1}`,
    colour: ((index % 6) + 1) as CodeColour,
  })),
];

export function PickerSpecimen() {
  const [chosen, setChosen] = useState<readonly Choice[]>(choices.slice(1, 4));
  return <CodePicker choices={choices} chosen={chosen} onChange={setChosen} words={pickerWords} />;
}

const leaf = (name: string, colour: CodeColour, count: number): CodeNode => ({
  id: name,
  name,
  colour,
  count,
  children: [],
});

const codes: readonly CodeNode[] = [
  {
    id: '措辞',
    name: '措辞',
    colour: undefined,
    count: 2,
    children: [leaf('简称', 4, 1), leaf('力度', 5, 1)],
  },
  {
    id: '内容',
    name: '内容',
    colour: undefined,
    count: 10_000,
    children: [leaf('目标数字', 1, 2), leaf('市民化配套', 2, 9_998), leaf(hardWords.place, 3, 0)],
  },
  leaf('存疑', 6, 2),
  leaf(hardWords.unbroken, 6, 0),
];

export function TreeSpecimen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['力度']));
  return (
    <CodeTree
      label="编码"
      codes={codes}
      chosen={chosen}
      onChoose={(id) => {
        setChosen((before) => (before.has(id) ? without(before, id) : new Set([...before, id])));
      }}
    />
  );
}

function without(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...chosen].filter((each) => each !== id));
}
