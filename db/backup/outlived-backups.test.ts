import { expect, test } from 'vitest';
import type { Backup } from './list-backups.ts';
import { outlivedBackups } from './outlived-backups.ts';

test('a month of daily backups leaves one for each of seven days and four weeks', () => {
  const days = Array.from({ length: 40 }, (_, back) => made('daily', 40 - back));
  const gone = new Set(outlivedBackups(days));
  const kept = days.filter((backup) => !gone.has(backup)).map(dayOf);
  // 1970-01-01 begins week 0, so weeks here end at days 41, 34, 27, 20.
  expect(kept).toEqual([40, 39, 38, 37, 36, 35, 34, 27, 20]);
});

test('of several on one day the newest stays', () => {
  const morning = made('daily', 3, 8);
  const evening = made('daily', 3, 20);
  expect(outlivedBackups([evening, morning])).toEqual([morning]);
});

test('three from before migrations and ten by hand stay, however old', () => {
  const migrations = Array.from({ length: 5 }, (_, back) => made('before-0004', 50 - back));
  const byHand = Array.from({ length: 12 }, (_, back) => made('by-hand', 30 - back));
  expect(outlivedBackups([...migrations, ...byHand]).map(dayOf)).toEqual([47, 46, 20, 19]);
});

test('a clock that once jumped ahead by a year does not age the others', () => {
  const ahead = made('daily', 400);
  const week = Array.from({ length: 6 }, (_, back) => made('daily', 20 - back));
  expect(outlivedBackups([ahead, ...week])).toEqual([]);
});

function made(reason: string, day: number, hour = 12): Backup {
  const at = new Date(day * 24 * 60 * 60 * 1000 + hour * 60 * 60 * 1000);
  const name = `library-${day}-${reason}.db`;
  return { name, path: name, at, reason, bytes: 1 };
}

function dayOf({ at }: Backup): number {
  return Math.floor(at.getTime() / (24 * 60 * 60 * 1000));
}
