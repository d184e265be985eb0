/**
 * Counts the numbers that Word generates: they are on the page and not in the text of the file.
 *
 *   style or paragraph -> num -> abstractNum -> level: format, text, start
 *
 * Lists that share an abstractNum count on together, unless one of them begins anew
 * (startOverride). A number of a level begins anew when a level above it has counted.
 */
import { formatNumber } from './number-format.ts';
import { elementsOf, findElement, isOn, valueAt, type XmlElement } from './xml-tree.ts';

/** Gives the number in front of a paragraph, ready to stand before its text; '' for none. */
export type Numberer = (paragraph: XmlElement, text: string) => string;

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  /** The level after which this one begins anew; 0 never. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  /** The paragraph style that this level belongs to. */
  readonly style: string | undefined;
};

type List = {
  readonly levels: ReadonlyMap<number, Level>;
  /** Lists of one abstractNum share this. */
  readonly counters: (number | undefined)[];
  readonly overrides: ReadonlyMap<number, number>;
  readonly begun: Set<number>;
};

type Place = { readonly list: List; readonly level: number };

/** Reads lists and styles; either part may be missing. */
export function createNumberer(
  numbering: XmlElement | undefined,
  styles: XmlElement | undefined,
): Numberer {
  const lists = readLists(numbering, styles);
  const styleById = byId(styles, 'w:style', 'w:styleId');
  const usual = [...styleById.values()].find(isUsualStyle)?.attributes['w:styleId'];
  return (paragraph, text) => {
    const style = valueAt(paragraph, 'w:pPr/w:pStyle') ?? usual;
    const chain = styleChain(styleById, style);
    const place = placeOf(lists, findElement(paragraph, 'w:pPr/w:numPr'), chain);
    if (place === undefined) return '';
    const label = count(place);
    const suffix = place.list.levels.get(place.level)?.suffix ?? 'tab';
    return label === '' ? '' : label + gapAfter(label, { suffix, text });
  };
}

/** The style of paragraphs that name none. */
function isUsualStyle({ attributes }: XmlElement): boolean {
  return (
    attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['w:default'] ?? '')
  );
}

/** A style and those it is based on. */
function styleChain(
  styles: ReadonlyMap<string, XmlElement>,
  first: string | undefined,
): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  let style = first === undefined ? undefined : styles.get(first);
  while (style !== undefined && !chain.includes(style)) {
    chain.push(style);
    style = styles.get(valueAt(style, 'w:basedOn') ?? '');
  }
  return chain;
}

function placeOf(
  lists: ReadonlyMap<string, List>,
  own: XmlElement | undefined,
  chain: readonly XmlElement[],
): Place | undefined {
  const giver = chain.find((style) => findElement(style, 'w:pPr/w:numPr/w:numId') !== undefined);
  const id = valueAt(own, 'w:numId') ?? valueAt(giver, 'w:pPr/w:numPr/w:numId');
  const list = id === undefined || id === '0' ? undefined : lists.get(id);
  if (list === undefined) return undefined;
  const isOwnList = valueAt(own, 'w:numId') !== undefined;
  const written = valueAt(own, 'w:ilvl');
  const ofStyle = isOwnList ? undefined : levelOfStyle(list, chain);
  const level = Number(written ?? ofStyle ?? valueAt(giver, 'w:pPr/w:numPr/w:ilvl') ?? 0);
  return list.levels.has(level) ? { list, level } : undefined;
}

function levelOfStyle(list: List, chain: readonly XmlElement[]): number | undefined {
  for (const style of chain) {
    const id = style.attributes['w:styleId'];
    for (const [at, level] of list.levels) if (level.style === id) return at;
  }
  return undefined;
}

function count({ list, level }: Place): string {
  const { counters, levels, overrides, begun } = list;
  const start = levels.get(level)?.start ?? 1;
  const override = begun.has(level) ? undefined : overrides.get(level);
  begun.add(level);
  const before = counters[level];
  counters[level] = override ?? (before === undefined ? start : before + 1);
  for (const [deeper, { restart }] of levels) {
    if (deeper > level && restart !== 0 && level < (restart ?? deeper))
      counters[deeper] = undefined;
  }
  return labelOf(list, level);
}

/** %1.%2 stands for the numbers of the first and second level. */
function labelOf({ levels, counters }: List, level: number): string {
  const own = levels.get(level);
  if (own === undefined) return '';
  if (own.format === 'bullet') return /[\ue000-\uf8ff]/u.test(own.text) ? '•' : own.text;
  return own.text.replaceAll(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = levels.get(at);
    const value = counters[at] ?? shown?.start ?? 1;
    const format = shown?.format ?? 'decimal';
    return formatNumber(value, own.isLegal && format !== 'none' ? 'decimal' : format);
  });
}

/**
 * On the page a tab stands behind the number. 一、总体要求 is written without a gap and 第一章 总体要求
 * with one; a gap also keeps 1. and 2023年 apart.
 */
function gapAfter(
  label: string,
  { suffix, text }: { readonly suffix: string; readonly text: string },
): string {
  if (suffix === 'nothing') return '';
  if (suffix === 'space') return ' ';
  return /[、．.，,）)】〕:：]$/u.test(label) && !/^\d/u.test(text) ? '' : ' ';
}

function readLists(
  numbering: XmlElement | undefined,
  styles: XmlElement | undefined,
): ReadonlyMap<string, List> {
  const kinds = byId(numbering, 'w:abstractNum', 'w:abstractNumId');
  const nums = byId(numbering, 'w:num', 'w:numId');
  const styleById = byId(styles, 'w:style', 'w:styleId');
  const counters = new Map<XmlElement, (number | undefined)[]>();
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const kind = linkedKind(kinds.get(valueAt(num, 'w:abstractNumId') ?? ''));
    if (kind === undefined) continue;
    const shared = counters.get(kind) ?? [];
    counters.set(kind, shared);
    lists.set(id, readList(num, kind, shared));
  }
  return lists;

  /** A kind may only name a style of lists, whose own kind has the levels. */
  function linkedKind(kind: XmlElement | undefined): XmlElement | undefined {
    const link = valueAt(kind, 'w:numStyleLink');
    if (link === undefined) return kind;
    const id = valueAt(styleById.get(link), 'w:pPr/w:numPr/w:numId') ?? '';
    return kinds.get(valueAt(nums.get(id), 'w:abstractNumId') ?? '') ?? kind;
  }
}

function readList(num: XmlElement, kind: XmlElement, counters: (number | undefined)[]): List {
  const levels = new Map(elementsOf(kind, 'w:lvl').map(readLevel));
  const overrides = new Map<number, number>();
  for (const override of elementsOf(num, 'w:lvlOverride')) {
    const at = Number(override.attributes['w:ilvl'] ?? 0);
    const start = valueAt(override, 'w:startOverride');
    if (start !== undefined) overrides.set(at, Number(start));
    for (const [own, level] of elementsOf(override, 'w:lvl').map(readLevel)) levels.set(own, level);
  }
  return { levels, counters, overrides, begun: new Set() };
}

function readLevel(level: XmlElement): readonly [number, Level] {
  const restart = valueAt(level, 'w:lvlRestart');
  return [
    Number(level.attributes['w:ilvl'] ?? 0),
    {
      start: Number(valueAt(level, 'w:start') ?? 0),
      format: valueAt(level, 'w:numFmt') ?? 'decimal',
      text: valueAt(level, 'w:lvlText') ?? '',
      suffix: valueAt(level, 'w:suff') ?? 'tab',
      restart: restart === undefined ? undefined : Number(restart),
      isLegal: isOn(level, 'w:isLgl'),
      style: valueAt(level, 'w:pStyle'),
    },
  ];
}

function byId(
  part: XmlElement | undefined,
  name: string,
  attribute: string,
): ReadonlyMap<string, XmlElement> {
  const found = part === undefined ? [] : elementsOf(part, name);
  return new Map(found.map((element) => [element.attributes[attribute] ?? '', element]));
}
