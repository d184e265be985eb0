import { expect, test } from 'vitest';
import { linkTexts } from './link-texts.ts';
import { prepareText } from './prepare-text.ts';
import { compareTextOf } from './testing/sample-texts.ts';

const tasks = [
  '全面放开放宽城镇落户限制，简化户籍迁移手续。',
  '健全以居住证为主要依据的随迁子女义务教育入学政策。',
  '构建源头减排、管网排放、蓄排并举的城市排水防涝工程体系。',
  '坚决遏制高耗能、高排放项目盲目发展。',
  '建立“微成长、小升高、高变强”创新型企业梯次培育机制。',
];

/** Pairs of linked sentences, by their texts. */
function linked(left: string, right: string): string[] {
  const [a, b] = [prepareText(compareTextOf(left)), prepareText(compareTextOf(right))];
  return linkTexts(a, b).units.map((link) => {
    const [l, r] = [a.units[link.left], b.units[link.right]];
    return `${a.text.slice(l?.span.start, l?.span.end)} ${b.text.slice(r?.span.start, r?.span.end)}`;
  });
}

test('order does not matter: what stands first in one text may stand last in the other', () => {
  const turned = linked(tasks.join('\n'), tasks.toReversed().join('\n'));
  expect(turned.sort()).toEqual(tasks.map((task) => `${task} ${task}`).sort());
});

test('two texts correspond alike, whichever is named first', () => {
  const other = ['进一步放开放宽城市落户限制。', '坚决遏制“两高”项目盲目发展。'].join('\n');
  const there = linked(tasks.join('\n'), other);
  const back = linked(other, tasks.join('\n')).map((pair) => pair.split(' ').reverse().join(' '));
  expect(there.length).toBe(2);
  expect(back.sort()).toEqual(there.sort());
});

test('texts that have nothing in common have no link', () => {
  expect(linked(tasks.join('\n'), '春眠不觉晓，处处闻啼鸟。\n夜来风雨声，花落知多少。')).toEqual(
    [],
  );
});

test('an empty text has no link', () => {
  expect(linked('', tasks.join('\n'))).toEqual([]);
});

/** A law of some length: provisions of words that follow each other as a fixed generator says. */
function lawOf(characters: number, seed: number): string {
  const words =
    '排放 许可 监测 主管部门 企业 责令 改正 污染物 土壤 水体 噪声 应当 不得 规划 名录 评价 报告 公众 处罚 修复 建设 单位 标准 核查 义务'.split(
      ' ',
    );
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  const lines: string[] = [];
  for (let length = 0, number = 1; length < characters; number += 1) {
    const clause = () => Array.from({ length: 9 }, () => words[next() % words.length]).join('');
    const line = `第${String(number)}条 ${clause()}，${clause()}。${clause()}。`;
    lines.push(line);
    length += line.length;
  }
  return lines.join('\n');
}

test('a law of 170,000 characters is linked with another in bounded time', () => {
  const [long, other] = [lawOf(170_000, 7), lawOf(75_000, 11)].map((law) =>
    prepareText(compareTextOf(law)),
  );
  if (long === undefined || other === undefined) throw new Error('Two laws');
  const start = performance.now();
  linkTexts(long, other);
  expect(performance.now() - start).toBeLessThan(10_000); // 0.5 s for two real ones.
});
