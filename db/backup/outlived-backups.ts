import type { Backup } from './list-backups.ts';

const keptDays = 7; // A week in which something is missed.
const keptWeeks = 4; // A month for what is noticed late.
const keptOfOthers = 10; // Made by hand or by a restoration: each was somebody's wish.
const keptBeforeMigrations = 3;

/**
 * Gives the backups that newer ones have made needless: daily ones beyond one for each of the last
 * seven days and four weeks that have any, all but three from before migrations, all but ten others.
 *
 * Days and weeks are counted by the backups, not by the clock: a clock that jumps ahead by a year
 * does not make the backups of last week old.
 *
 * outlivedBackups(listBackups('/backups')).map(({ name }) => name)
 */
export function outlivedBackups(newestFirst: readonly Backup[]): readonly Backup[] {
  const kinds = Map.groupBy(newestFirst, kindOf);
  const daily = kinds.get('daily') ?? [];
  const kept = new Set([
    ...newestOfEach(daily, dayOf).slice(0, keptDays),
    ...newestOfEach(daily, weekOf).slice(0, keptWeeks),
    ...(kinds.get('before') ?? []).slice(0, keptBeforeMigrations),
    ...(kinds.get('other') ?? []).slice(0, keptOfOthers),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function kindOf({ reason }: Backup): 'daily' | 'before' | 'other' {
  if (reason === 'daily') return 'daily';
  return reason.startsWith('before-') ? 'before' : 'other';
}

function newestOfEach(newestFirst: readonly Backup[], key: (at: Date) => number): Backup[] {
  return [...Map.groupBy(newestFirst, ({ at }) => key(at)).values()].flatMap(
    ([newest]) => newest ?? [],
  );
}

const dayMs = 24 * 60 * 60 * 1000;

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / dayMs);
}

function weekOf(at: Date): number {
  return Math.floor(dayOf(at) / 7);
}
