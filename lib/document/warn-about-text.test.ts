import { expect, test } from 'vitest';
import { warnAboutText } from './warn-about-text.ts';

const sound = { contents: [], isRedacted: false };

test.each([
  { place: '河南省/鹤壁市', text: '濮阳市新型城镇化规划', warned: ['鹤壁市'] },
  { place: '河南省/鹤壁市', text: '推动鹤 壁高质量发展', warned: [] },
  { place: '河南省/鹤壁市/淇县', text: '淇县人民政府', warned: [] },
  { place: '河南省/原文隐去', text: '某市', warned: [] },
  { place: '全国', text: '各省、自治区', warned: [] },
  { place: undefined, text: '各省、自治区', warned: [] },
])('a text of $place that says $text is warned about $warned', ({ place, text, warned }) => {
  expect(warnAboutText({ ...sound, place, text }).map((each) => each.text)).toEqual(warned);
});

test('a text that hides names may hide its own', () => {
  expect(warnAboutText({ ...sound, place: '鹤壁市', text: '**市', isRedacted: true })).toEqual([]);
});

const page =
  '目录\n第一章 发展基础......1\n第二章 总体要求......4\n第三章 重点任务\t9\n第四章 保障措施 12\n';
const contents = [{ start: 0, end: page.length }];

test('a text that ends after the first of four chapters is shorter than its contents', () => {
  const text = `${page}第一章 发展基础\n鹤壁市位于河南省。`;
  expect(warnAboutText({ ...sound, place: undefined, text, contents })).toEqual([
    { kind: 'shorterThanContents', text: '总体要求；重点任务；保障措施' },
  ]);
});

test('two chapters under other names are no reason to warn', () => {
  const text = `${page}第一章 发展 基础\n第二章 总要求\n第三章 重点任务\n第四章 保障`;
  expect(warnAboutText({ ...sound, place: undefined, text, contents })).toEqual([]);
});
