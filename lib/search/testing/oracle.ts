/**
 * Finds literal queries by reading every character, with folding of its own: the independent
 * witness that the engine is compared with. It shares no code with the rooms it judges.
 */
import pairs from 'opencc-js/dict/TSCharacters';

const script = new Map(
  pairs
    .split('|')
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);
const fold = (c: string) =>
  [
    ...c
      .replace(/[‐‑‒–—―−─﹘﹣]/u, '-')
      .replace(/[～〜∼˜]/u, '~')
      .replace(/[•‧・∙⋅●･]/u, '·')
      .replace(/[“”„‟〝〞〟]/u, '"')
      .replace(/[‘’‚‛′]/u, "'")
      .normalize('NFKC')
      .toLowerCase(),
  ]
    .map((p) => script.get(p) ?? p)
    .join('')
    .replace(/[‐‑‒–—―−─]/gu, '-')
    .replace(/[・•]/gu, '·')
    .replace(/[〜∼]/gu, '~')
    .replace(/[′]/gu, "'");
const drops = /^[ \u1680\u00ad\u200b-\u200d\u2060\ufeff"'「」『』《》〈〉、]$/u;
const ends = /^[。！？；!?;\t-\r\u0085\u2028\u2029]$/u;

type Silent = readonly { readonly start: number; readonly end: number }[];
type Unit = { readonly sign: string; readonly at: number; readonly end: number };

/** Gives the skeleton of a text unit by unit; lines and stars in `silent` leave nothing. */
export function oracleUnits(text: string, silent: Silent): Unit[] {
  const units: Unit[] = [];
  let isDropped = false;
  let at = 0;
  for (const point of text) {
    const place = { at, end: at + point.length };
    at = place.end;
    if (silent.some(({ start, end }) => start <= place.at && place.at < end)) continue;
    for (const character of fold(point)) isDropped = append(units, character, { place, isDropped });
  }
  return units;
}

/** Adds what a character leaves; gives whether something was dropped since the last unit. */
function append(
  units: Unit[],
  character: string,
  { place, isDropped }: { place: Omit<Unit, 'sign'>; isDropped: boolean },
): boolean {
  if (drops.test(character)) return true;
  const last = units.at(-1)?.sign ?? '';
  const sign = character === '*' ? '□' : ends.test(character) ? '¶' : character;
  if (sign === last && (sign === '¶' || sign === '□')) return true;
  if (isDropped && /^\d\d$/.test(last + sign)) units.push({ sign: '␣', ...place });
  units.push({ sign, ...place });
  return false;
}

/** A text read once: its units, and which unit each offset of its skeleton belongs to. */
export type OracleText = {
  readonly units: readonly Unit[];
  readonly skeleton: string;
  readonly unitAt: ReadonlyMap<number, number>;
};

/** Reads a text once, for many queries. */
export function oracleText(text: string, silent: Silent): OracleText {
  const units = oracleUnits(text, silent);
  const unitAt = new Map<number, number>();
  let offset = 0;
  for (const [index, unit] of units.entries()) {
    unitAt.set(offset, index);
    offset += unit.sign.length;
  }
  return { units, skeleton: units.map((unit) => unit.sign).join(''), unitAt };
}

/** Gives the pattern of a literal query: its runs, with signs between them. */
export function oraclePattern(query: string): RegExp {
  const runs = query
    .split(/[\t-\r\u0085\u2028\u2029*＊]/u)
    .map((piece) => oracleUnits(piece, []).map((unit) => unit.sign))
    .map((signs) => signs.join('').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .filter((run) => run !== '');
  return new RegExp(`(?=(${runs.join('[¶□␣]{0,3}')}))`, 'gu');
}

/** Gives the spans of a query in a text, from the first to the last kept character. */
export function oracleSpans({ units, skeleton, unitAt }: OracleText, pattern: RegExp) {
  return [...skeleton.matchAll(pattern)].map((match) => {
    const found = [...(match[1] ?? '')];
    const first = found.findIndex((sign) => !'¶□␣'.includes(sign));
    const last = found.findLastIndex((sign) => !'¶□␣'.includes(sign));
    const from = unitAt.get(match.index) ?? 0;
    return { start: units[from + first]?.at ?? -1, end: units[from + last]?.end ?? -1 };
  });
}
