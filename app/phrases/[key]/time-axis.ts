import type { Sayer } from '#lib/phrase/order-sayers.ts';

/** A stretch of days as parts of an axis, from 0 to 100. */
export type AxisPlace = { readonly at: number; readonly width: number };

/** An axis of whole years, and its ticks. */
export type TimeAxis = {
  readonly placeOf: (days: NonNullable<Sayer['days']>) => AxisPlace;
  readonly ticks: readonly { readonly name: string; readonly at: number }[];
};

const dayMs = 86_400_000;

/**
 * Lays an axis over the years in which something was said; a single year is told by its quarters.
 *
 * timeAxis(sayers)?.ticks.map(({ name }) => name) -> ['2022-01', '04', '07', '10', '12']
 */
export function timeAxis(sayers: readonly Sayer[]): TimeAxis | undefined {
  const days = sayers.flatMap((sayer) => sayer.days ?? []);
  const years = days.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]);
  if (years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const start = Date.UTC(first, 0, 1);
  const length = Date.UTC(last + 1, 0, 1) - start;
  const share = (ms: number) => Math.round(((ms - start) / length) * 1000) / 10;
  return {
    placeOf: ({ from, to }) => {
      const at = share(Date.parse(from));
      return { at, width: Math.max(0, share(endOf(to)) - at) };
    },
    ticks:
      first === last
        ? ['01', '04', '07', '10'].map((month, at) => ({
            name: at === 0 ? `${String(first)}-${month}` : month,
            at: at * 25,
          }))
        : yearTicks(first, last).map((year) => ({
            name: String(year),
            at: share(Date.UTC(year, 0, 1)),
          })),
  };
}

const mostTicks = 8;

function yearTicks(first: number, last: number): number[] {
  const step = Math.ceil((last - first + 1) / mostTicks);
  return Array.from(
    { length: Math.floor((last - first) / step) + 1 },
    (_, at) => first + at * step,
  );
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A month ends on its 31st here, whether it has one or not. */
function endOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) + dayMs;
}
