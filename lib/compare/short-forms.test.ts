import { expect, test } from 'vitest';
import { cutLayout, patternsOf, shortForms } from './short-forms.ts';

test.each([
  ['优化一体两翼多支点城镇空间格局', '优化¶一体¶两翼¶多支点城镇空间格局'],
  ['构建一主两副四区协同多点支撑新格局', '构建¶一主¶两副¶四区协同¶多点支撑新格局'],
  // Counts that are no formula of a layout stay as they are.
  ['推进一二三产业融合发展', '推进一二三产业融合发展'],
  ['建设一批重点项目', '建设一批重点项目'],
])('%s is cut into the items of its formula', (skeleton, cut) => {
  expect(cutLayout(skeleton)).toBe(cut);
});

test.each([
  ['一体两翼多支点', ['⊕式', '⊕1', '⊕2', '⊕3', '⊕多']],
  ['打造15分钟生活圈', ['⊕圈']],
  ['农村一二三产业', []],
])('%s fills the patterns %s', (skeleton, patterns) => {
  expect(patternsOf(skeleton)).toEqual(patterns);
});

test('a list offers the short forms it could be called by', () => {
  expect(shortForms('坚决遏制高耗能、高排放项目')).toEqual(new Set(['两高', '二高', '双高']));
});
