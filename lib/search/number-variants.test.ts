import { expect, test } from 'vitest';
import { numberVariants } from './number-variants.ts';
import { redactionVariants } from './redaction-variants.ts';

test.each([
  { wording: '15分钟生活圈', variants: ['十五分钟生活圈', '一刻钟生活圈'] },
  { wording: '“一刻钟”便民圈', variants: ['“15分钟”便民圈', '“十五分钟”便民圈'] },
  { wording: '一刻钟便民圈', variants: ['15分钟便民圈', '十五分钟便民圈'] },
  { wording: '到2035年', variants: ['到二〇三五年', '到二零三五年', '到二○三五年'] },
  { wording: '百分之三十', variants: ['30%'] },
  { wording: '65%', variants: ['百分之六十五'] },
  { wording: '五公里', variants: ['5公里'] },
  { wording: '三起来', variants: [] },
  { wording: '一中心六组团', variants: [] },
  { wording: '“十四五”时期', variants: [] },
  { wording: '1.08亿', variants: [] },
  { wording: '60.98%', variants: [] },
  { wording: '1+8', variants: [] },
])('$wording may be written $variants', ({ wording, variants }) => {
  expect(numberVariants(wording)).toEqual(variants);
});

test.each([
  { wording: '15分钟生活圈', names: [], variants: ['□分钟生活圈'] },
  { wording: '15年', names: [], variants: [] },
  { wording: '一中心六组团', names: [], variants: [] },
  {
    wording: '洛阳市城镇化',
    names: ['洛阳市'],
    variants: [
      '□城镇化',
      '某城镇化',
      '×城镇化',
      '××城镇化',
      '□市城镇化',
      '某市城镇化',
      '×市城镇化',
      '××市城镇化',
    ],
  },
])('$wording may stand in a redacted text as $variants', ({ wording, names, variants }) => {
  expect(redactionVariants(wording, names)).toEqual(variants);
});
