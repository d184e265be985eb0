import { expect, test } from 'vitest';
import { knownPlaceAt, placePath } from './divisions.ts';

test.each([
  { written: '鹤壁市', path: '河南省/鹤壁市' },
  { written: '河南省鹤壁市', path: '河南省/鹤壁市' },
  { written: '河南省鹤壁市浚县', path: '河南省/鹤壁市/浚县' },
  { written: '河南省', path: '河南省' },
  { written: '吉林市', path: '吉林省/吉林市' },
  { written: '恩施土家族苗族自治州', path: '湖北省/恩施土家族苗族自治州' },
  { written: '上海市浦东新区', path: '上海市/浦东新区' },
  // No table of cities knows a county or a city that is made up.
  { written: '浚县', path: '浚县' },
  { written: '云州市', path: '云州市' },
])('$written is the place $path', ({ written, path }) => {
  expect(placePath(written)).toBe(path);
});

test('a title may go on with words that look like a city', () => {
  expect(knownPlaceAt('开封市推进海绵城市建设实施方案')).toBe('开封市');
  expect(knownPlaceAt('城市更新条例')).toBeUndefined();
});
