import { expect, test } from 'vitest';
import { compileNameRule, readName } from './name-rule.ts';

function read(written: string, source: string) {
  const compiled = compileNameRule(written);
  if (compiled.kind === 'fault') throw new Error(compiled.code);
  return readName(compiled.rule, source);
}

test.each([
  {
    rule: '{地区}_{年份}_{文种}',
    source: '下载/鹤壁市_2022_规划.docx',
    facts: { place: '鹤壁市', year: '2022', genre: '规划' },
  },
  {
    rule: '{地区}/{地区}/{题名}',
    source: '收集/河南省/鹤壁市/新型城镇化规划.pdf',
    facts: { place: '河南省/鹤壁市', title: '新型城镇化规划' },
  },
  { rule: '*{年份}*', source: '关于2023年工作的报告.txt', facts: { year: '2023' } },
  {
    rule: '{题名}（{版本}）',
    source: '规划（草案）（征求意见稿）.md',
    facts: { title: '规划（草案）', versionLabel: '征求意见稿' },
  },
  {
    rule: '{成文日期}{题名}',
    source: '20220630关于印发规划的通知.doc',
    facts: { issuedOn: '2022-06-30', title: '关于印发规划的通知' },
  },
  { rule: '{成文日期}-*', source: '2022-13-意见.doc', facts: undefined },
  { rule: '{地区}_{年份}', source: '鹤壁市_二〇二二.txt', facts: undefined },
  { rule: '{地区}/*', source: '规划.txt', facts: undefined },
])('$rule reads $source as $facts', ({ rule, source, facts }) => {
  expect(read(rule, source)).toEqual(facts);
});

test.each([
  { rule: '{省份}_{年份}', fault: { code: 'unknownField', at: 0 } },
  { rule: '{地区}{题名}', fault: { code: 'nothingBetween', at: 4 } },
  { rule: '*规划', fault: { code: 'readsNothing', at: 0 } },
  { rule: '{地区', fault: { code: 'unknownField', at: 0 } },
  { rule: '', fault: { code: 'readsNothing', at: 0 } },
])('$rule is no rule', ({ rule, fault }) => {
  expect(compileNameRule(rule)).toMatchObject(fault);
});

test('a name made to be cut in many ways takes no time', () => {
  const started = performance.now();
  expect(
    read('{地区}-{题名}-{文种}-{作者}-{状态}-{版本}!', `${'-'.repeat(500)}.txt`),
  ).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});
