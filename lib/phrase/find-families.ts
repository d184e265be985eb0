import type { Chosen } from './choose-candidates.ts';

const leastMembers = 2; // One filling of a pattern is no pattern.
const leastSlotMembers = 3; // Two wordings with one other character are variants: 同治, 共治.
const circle = /^(?:\d+|[一二三四五六七八九十两半]+)个?(分钟|小时|刻钟|公里).*圈$/u;
const fitting = /^(?:宜\p{Script=Han}则\p{Script=Han})+$/u;
const numerals = /\d+|[一二三四五六七八九十两双]/gu;

/**
 * Gives the pattern that a phrase fills beside others, by key: shown together, counted apart.
 *
 *   15分钟生活圈, 15分钟健身圈, 半小时通行圈     N分钟X圈
 *   一网通办, 一网通管, 一网通享                 一网通X
 */
export function findFamilies(chosen: readonly Chosen[]): Map<string, string> {
  const families = new Map<string, string>();
  const groups = Map.groupBy(
    chosen.flatMap(({ candidate: { key, type } }) =>
      patternsOf(key, type).map((pattern) => ({ key, pattern })),
    ),
    ({ pattern }) => pattern.name,
  );
  for (const members of groups.values()) {
    const least = members[0]?.pattern.least ?? leastMembers;
    if (members.length < least) continue;
    for (const { key, pattern } of members) {
      if (!families.has(key)) families.set(key, pattern.name);
    }
  }
  return families;
}

type Pattern = { readonly name: string; readonly least: number };

/** The surest pattern first. */
function patternsOf(key: string, type: string): Pattern[] {
  const unit = circle.exec(key)?.[1];
  if (unit !== undefined) return [{ name: unit === '公里' ? 'N公里X圈' : 'N分钟X圈', least: 2 }];
  if (fitting.test(key)) return [{ name: '宜X则X', least: leastMembers }];
  if (type === 'plus') return plusPatterns(key);
  if (type === 'numeral') {
    return [{ name: key.replaceAll(numerals, 'N'), least: leastMembers }, ...slotPatterns(key)];
  }
  return type === 'quoted' ? slotPatterns(key) : [];
}

function plusPatterns(key: string): Pattern[] {
  if (/^[\d+]+$/.test(key)) return [];
  const left = key.slice(0, key.indexOf('+'));
  return left === '' ? [] : [{ name: `${left}+X`, least: leastMembers }];
}

const slotLength = 4;

function slotPatterns(key: string): Pattern[] {
  if (key.length !== slotLength) return [];
  return Array.from(key, (_, at) => ({
    name: `${key.slice(0, at)}X${key.slice(at + 1)}`,
    least: leastSlotMembers,
  }));
}
