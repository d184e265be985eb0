import { expect, test } from 'vitest';
import { dateOf, documentNumberOf } from './fact-values.ts';

test.each([
  { written: '2022年06月30日', date: '2022-06-30' },
  { written: '2022年07月15日16:21', date: '2022-07-15' },
  { written: '2022 年 4 月', date: '2022-04' },
  { written: '二〇二二年十二月三十一日', date: '2022-12-31' },
  { written: '２０２２年４月', date: '2022-04' },
  { written: '2021.07.29', date: '2021-07-29' },
  { written: '2021-7-9', date: '2021-07-09' },
  { written: '2022年13月1日', date: '2022' },
  { written: '2022年', date: '2022' },
  { written: '近日', date: '' },
])('reads $written as “$date”', ({ written, date }) => {
  expect(dateOf(written)).toBe(date);
});

test.each([
  { written: '鹤政[2022]15号', number: '鹤政〔2022〕15号' },
  { written: '豫政办（2021） 3 号', number: '豫政办〔2021〕3号' },
  { written: '（沪发改规范〔2021〕8号）', number: '沪发改规范〔2021〕8号' },
  { written: '国发【2014】第13号', number: '国发〔2014〕第13号' },
])('shows $written as $number', ({ written, number }) => {
  expect(documentNumberOf(written)).toBe(number);
});
