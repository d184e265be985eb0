import { expect, test } from 'vitest';
import { isMeant, pinyinInitials } from './pinyin-initials.ts';

test.each([
  { name: '濮阳', initials: 'py' },
  { name: '鹤壁市', initials: 'hbs' },
  { name: '河南省', initials: 'hns' },
  { name: '洛阳', initials: 'ly' },
  { name: '安阳', initials: 'ay' },
  { name: '郑州', initials: 'zz' },
  { name: '讲话', initials: 'jh' },
  { name: '二〇三五', initials: 'elsw' },
  { name: '15分钟 Plan', initials: '15fz plan' },
])('$name begins $initials', ({ name, initials }) => {
  expect(pinyinInitials(name)).toBe(initials);
});

test.each([
  { typed: 'py' },
  { typed: 'PYS' },
  { typed: '濮阳' },
  { typed: ' xxczh ' },
  { typed: '' },
])('“$typed” means 濮阳市新型城镇化规划', ({ typed }) => {
  expect(isMeant('濮阳市新型城镇化规划', typed)).toBe(true);
});

test('other letters mean something else', () => {
  expect(isMeant('濮阳市新型城镇化规划', 'hb')).toBe(false);
});

test.each([
  { name: '重庆', typed: 'cq' },
  { name: '重点任务', typed: 'zdrw' },
  { name: '长沙', typed: 'cs' },
  { name: '厦门', typed: 'xm' },
  { name: '濮阳市', typed: '濮y' },
])('$name is meant by “$typed”: a character may have two readings', ({ name, typed }) => {
  expect(isMeant(name, typed)).toBe(true);
});

test('letters beyond the end of a name are not met', () => {
  expect(isMeant('濮阳', 'pys')).toBe(false);
});
