import { afterEach, expect, test } from 'vitest';
import { localTime } from './local-time.ts';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('a moment is told as the clock on the wall tells it, past midnight too', () => {
  process.env['TZ'] = 'Asia/Shanghai';
  expect(localTime('2026-11-28T08:51:35.628Z')).toBe('2026-11-28 16:51');
  expect(localTime(new Date('2026-12-31T16:05:00Z'))).toBe('2027-01-01 00:05');
});
