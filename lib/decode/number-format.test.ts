import { expect, test } from 'vitest';
import { formatNumber } from './number-format.ts';

test.each([
  { format: 'decimal', values: [1, 10, 21], written: ['1', '10', '21'] },
  {
    format: 'chineseCounting',
    values: [1, 10, 11, 20, 21],
    written: ['一', '十', '十一', '二十', '二十一'],
  },
  {
    format: 'chineseCountingThousand',
    values: [100, 105, 110, 111, 1001],
    written: ['一百', '一百零五', '一百一十', '一百一十一', '一千零一'],
  },
  { format: 'japaneseCounting', values: [3, 12], written: ['三', '十二'] },
  { format: 'ideographDigital', values: [10, 25], written: ['一〇', '二五'] },
  { format: 'chineseLegalSimplified', values: [2, 12], written: ['贰', '壹拾贰'] },
  { format: 'ideographTraditional', values: [1, 10, 11], written: ['甲', '癸', '甲'] },
  {
    format: 'decimalEnclosedCircle',
    values: [1, 20, 21, 36, 51],
    written: ['①', '⑳', '㉑', '㊱', '51'],
  },
  { format: 'decimalEnclosedParen', values: [1, 21], written: ['⑴', '(21)'] },
  { format: 'decimalFullWidth', values: [12], written: ['１２'] },
  { format: 'decimalZero', values: [3], written: ['03'] },
  { format: 'upperRoman', values: [4, 19], written: ['IV', 'XIX'] },
  { format: 'lowerLetter', values: [1, 26, 27], written: ['a', 'z', 'aa'] },
  { format: 'unheardOf', values: [0, 7], written: ['0', '7'] },
])('$format writes $values as $written', ({ format, values, written }) => {
  expect(values.map((value) => formatNumber(value, format))).toEqual(written);
});
