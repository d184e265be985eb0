import type { Chosen } from './choose-candidates.ts';
import type { VariantKind } from './model.ts';
import { oneApart } from './one-apart.ts';

/** A phrase with the wordings that are variants of it. */
export type Group = {
  readonly main: Chosen;
  readonly variants: readonly { readonly chosen: Chosen; readonly kind: VariantKind }[];
};

/** What is known before wordings are brought together. */
export type Grouping = {
  readonly families: ReadonlyMap<string, string>;
  /** Keys that people decided about: none of them is passed over. */
  readonly wanted: ReadonlySet<string>;
};

/** Which phrase a wording belongs to, and why. */
type Bond = { readonly to: string; readonly kind: VariantKind };

/**
 * Brings wordings together that are one phrase.
 *
 *   part       放管服 in “放管服”改革          it stands mostly inside
 *   full       所有权、资格权、使用权分置      三权分置 is short for it
 *   order      “人地钱”挂钩, “人钱地”挂钩       the same characters
 *   number     一刻钟生活圈, 15分钟生活圈        the same number, the same measure
 *   character  四水同治, 四水共治               one character, and not the one that names the thing
 *
 * 四河同治 and 四水同治 stay apart: what is counted differs. Families stay apart too.
 *
 * `chosen` comes best first, and so do the groups.
 */
export function groupVariants(chosen: readonly Chosen[], { families, wanted }: Grouping): Group[] {
  const byKey = new Map(chosen.map((one) => [one.candidate.key, one]));
  const bonds = new Map<string, Bond>();
  const idle = new Set<string>();
  bindFull(chosen, byKey, bonds);
  bindParts(chosen, { byKey, bonds, idle });
  bindAlike(chosen, { bonds, signature: inAnyOrder, kind: 'order' });
  bindAlike(chosen, { bonds, signature: inNumbers, kind: 'number' });
  bindOneApart(chosen, bonds, families);
  return gather(
    chosen.filter(({ candidate: { key } }) => !idle.has(key) || wanted.has(key)),
    bonds,
  );
}

function bindFull(
  chosen: readonly Chosen[],
  byKey: ReadonlyMap<string, Chosen>,
  bonds: Map<string, Bond>,
): void {
  for (const { candidate } of chosen) {
    const { key, fullOf } = candidate;
    if (fullOf !== undefined && byKey.has(fullOf)) bonds.set(key, { to: fullOf, kind: 'full' });
  }
}

type Parts = {
  readonly byKey: ReadonlyMap<string, Chosen>;
  readonly bonds: Map<string, Bond>;
  readonly idle: Set<string>;
};

const mostly = 0.5;
const always = 0.8;

/**
 * A part that is quoted mostly inside the whole is no phrase of its own: it is shown with the
 * whole, or not at all where it stands elsewhere without quotes (人、地、钱). Where a part is at
 * home elsewhere, the whole is only an occasion on which it was said, and is left out.
 */
function bindParts(chosen: readonly Chosen[], { byKey, bonds, idle }: Parts): void {
  for (const { candidate, wording } of chosen) {
    const parts = candidate.parts.flatMap((key) => byKey.get(key) ?? []);
    const inside = ({ tally }: Chosen) => tally.inside.get(wording) ?? 0;
    const isAtHome = (part: Chosen) => inside(part) > mostly * part.tally.quoted;
    if (!parts.every(isAtHome)) {
      idle.add(candidate.key);
      continue;
    }
    for (const part of parts) {
      if (inside(part) < always * part.tally.count) idle.add(part.candidate.key);
      else bonds.set(part.candidate.key, { to: candidate.key, kind: 'part' });
    }
  }
}

type Alike = {
  readonly bonds: Map<string, Bond>;
  readonly signature: (key: string) => string | undefined;
  readonly kind: VariantKind;
};

/** Wordings with one signature belong to the best of them. */
function bindAlike(chosen: readonly Chosen[], { bonds, signature, kind }: Alike): void {
  const first = new Map<string, string>();
  for (const { candidate } of chosen) {
    const sign = signature(candidate.key);
    if (sign === undefined || bonds.has(candidate.key)) continue;
    const to = first.get(sign);
    if (to === undefined) first.set(sign, candidate.key);
    else bonds.set(candidate.key, { to, kind });
  }
}

const longestShuffled = 16;

function inAnyOrder(key: string): string | undefined {
  if (key.length < 3 || key.length > longestShuffled || /\d/.test(key)) return undefined;
  return [...key].sort().join('');
}

const digits = '零一二三四五六七八九十';
const measured = /(半|[一二三四五六七八九十]+|\d+)个?(小时|刻钟|分钟|公里)/gu;

/** 一刻钟 and 15分钟, 半小时 and 30分钟. */
function inNumbers(key: string): string | undefined {
  const said = key.replaceAll(measured, (_, number: string, unit: string) => {
    const value = number === '半' ? 0.5 : readNumber(number);
    if (unit === '公里') return `${value}公里`;
    return `${value * (unit === '小时' ? 60 : unit === '刻钟' ? 15 : 1)}分钟`;
  });
  return /\d(?:公里|分钟)/.test(said) ? said : undefined;
}

function readNumber(number: string): number {
  if (/^\d+$/.test(number)) return Number(number);
  const [tens, ones] = number.includes('十') ? number.split('十') : ['', number];
  const ten = number.includes('十') ? 10 * (tens === '' ? 1 : digits.indexOf(tens ?? '')) : 0;
  return ten + (ones === '' ? 0 : digits.indexOf(ones ?? ''));
}

const shortestForOne = 4;

function bindOneApart(
  chosen: readonly Chosen[],
  bonds: Map<string, Bond>,
  families: ReadonlyMap<string, string>,
): void {
  const seen = new Map<string, string>();
  for (const { candidate } of chosen) {
    const { key, type } = candidate;
    if (type === 'recurring' || type === 'plus' || key.length < shortestForOne) continue;
    if (bonds.has(key) || families.has(key)) continue;
    for (let at = 1; at < key.length - 1; at += 1) {
      const hole = `${key.slice(0, at)}\0${key.slice(at + 1)}`;
      const other = seen.get(hole);
      if (other === undefined) seen.set(hole, key);
      else if (!bonds.has(key) && isSameThing(key, other))
        bonds.set(key, { to: other, kind: 'character' });
    }
  }
}

/** Numbers, and what stands in the place of one: 多规合一 is not 多网合一. */
const number = /[\d一二三四五六七八九十百两双零多无全]/u;

/** Neither a number nor what it counts may differ: 四河同治 is about rivers. */
function isSameThing(a: string, b: string): boolean {
  const at = oneApart(a, b) ?? 0;
  return (
    at > 0 &&
    !number.test(a.charAt(at)) &&
    !number.test(b.charAt(at)) &&
    !number.test(a.charAt(at - 1))
  );
}

function gather(chosen: readonly Chosen[], bonds: ReadonlyMap<string, Bond>): Group[] {
  const groups = new Map<
    string,
    { main: Chosen; variants: { chosen: Chosen; kind: VariantKind }[] }
  >();
  const isMain = ({ candidate }: Chosen) => !bonds.has(candidate.key);
  for (const main of chosen.filter(isMain)) groups.set(main.candidate.key, { main, variants: [] });
  for (const one of chosen) {
    const bond = bonds.get(one.candidate.key);
    if (bond === undefined) continue;
    const root = rootOf(bond.to, bonds);
    const group = groups.get(root);
    if (group === undefined) groups.set(one.candidate.key, { main: one, variants: [] });
    else group.variants.push({ chosen: one, kind: bond.kind });
  }
  return [...groups.values()].sort((a, b) => bestOf(b) - bestOf(a));
}

/** Bonds of different kinds could lead in a circle; whoever comes round stands for itself. */
function rootOf(key: string, bonds: ReadonlyMap<string, Bond>): string {
  const seen = new Set<string>();
  let root = key;
  for (let bond = bonds.get(root); bond !== undefined && !seen.has(root); bond = bonds.get(root)) {
    seen.add(root);
    root = bond.to;
  }
  return root;
}

/** A stable sort keeps the order of equal ones. */
function bestOf({ main, variants }: Group): number {
  return Math.max(main.score, ...variants.map(({ chosen }) => chosen.score));
}
