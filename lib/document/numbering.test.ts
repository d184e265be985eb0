import { expect, test } from 'vitest';
import { readNumbering } from './numbering.ts';

test.each([
  { line: '第一章  发展基础', label: '第一章', style: 'chapter', value: 1, rest: '发展基础' },
  {
    line: '第一节建设舒适便利的宜居城市',
    label: '第一节',
    style: 'section',
    value: 1,
    rest: '建设舒适便利的宜居城市',
  },
  { line: '第 三 编　总则', label: '第三编', style: 'part', value: 3, rest: '总则' },
  {
    line: '第一百二十条之一 资助恐怖活动',
    label: '第一百二十条之一',
    style: 'article',
    value: 120,
    rest: '资助恐怖活动',
  },
  { line: '十一、强化保障', label: '十一、', style: 'han', value: 11, rest: '强化保障' },
  {
    line: '（三）要在组团发展上突破',
    label: '（三）',
    style: 'bracketedHan',
    value: 3,
    rest: '要在组团发展上突破',
  },
  { line: '( 二 ) 基本原则', label: '(二)', style: 'bracketedHan', value: 2, rest: '基本原则' },
  { line: '1.行政区划调整', label: '1.', style: 'digit', value: 1, rest: '行政区划调整' },
  { line: '２．城乡融合', label: '２．', style: 'digit', value: 2, rest: '城乡融合' },
  { line: '3、其他说明', label: '3、', style: 'digit', value: 3, rest: '其他说明' },
  { line: '2.1 指挥机构', label: '2.1', style: 'decimal2', value: 1, rest: '指挥机构' },
  { line: '1.2.3 市级范围', label: '1.2.3', style: 'decimal3', value: 3, rest: '市级范围' },
  {
    line: '（1）大国城镇化',
    label: '（1）',
    style: 'bracketedDigit',
    value: 1,
    rest: '大国城镇化',
  },
  { line: '2）第二项', label: '2）', style: 'closedDigit', value: 2, rest: '第二项' },
  { line: '③第三项', label: '③', style: 'circled', value: 3, rest: '第三项' },
  { line: '第二，这是必然要求', label: '第二', style: 'ordinal', value: 2, rest: '这是必然要求' },
  { line: '一要加快总规修编', label: '一要', style: 'spoken', value: 1, rest: '加快总规修编' },
  { line: '二是产业承接要紧密', label: '二是', style: 'spoken', value: 2, rest: '产业承接要紧密' },
  {
    line: '专栏4  “15分钟生活圈”重点建设内容',
    label: '专栏4',
    style: 'box',
    value: 4,
    rest: '“15分钟生活圈”重点建设内容',
  },
  { line: '专栏 2：县城补短板', label: '专栏2', style: 'box', value: 2, rest: '县城补短板' },
  { line: '表1　人口城镇化率', label: '表1', style: 'table', value: 1, rest: '人口城镇化率' },
  { line: '附件2：任务分工表', label: '附件2', style: 'annex', value: 2, rest: '任务分工表' },
])('reads $label at the beginning of $line', ({ line, label, style, value, rest }) => {
  const numbering = readNumbering(line);
  expect(numbering).toMatchObject({ label, style, value });
  expect(line.slice(numbering?.length)).toBe(rest);
});

test.each([
  '第三条规定的内容不在此列',
  '第一章和第二章另行安排',
  '1.5万平方公里',
  '2020年，全市常住人口',
  '2.26，高于全省平均水平',
  '一是否符合条件',
  '专栏内容由县区负责，市级统筹',
  '表1和表2所列指标',
  '十五分钟生活圈',
  '一二三产业融合发展',
  '二〇三五年远景目标',
])('finds no number in %s', (line) => {
  expect(readNumbering(line)).toBeUndefined();
});
