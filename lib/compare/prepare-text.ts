import { marksWithin, noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { sliceSpan, type Span } from '#lib/text/span.ts';
import { cutUnits } from './cut-units.ts';
import type { CompareText, Unit } from './model.ts';
import { type PairCodes, pairCodes, sortedCodes, wordsOf } from './pair-codes.ts';
import { type Postings, postingsOf } from './postings.ts';
import { cutLayout, patternsOf, shortForms } from './short-forms.ts';
import { bagOf, type SubjectBag } from './subject-bags.ts';
import { otherWords } from './synonyms.ts';

/** A unit with everything that comparing it needs. */
export type PreparedUnit = Unit & {
  readonly skeleton: string;
  /** What it says: pairs of characters, and patterns it fills. */
  readonly pairs: PairCodes;
  /** Its words, in order. */
  readonly words: readonly string[];
  /** Pairs that stand inside a word: 城镇 and 镇化 of 城镇化, and not 化建 of 城镇化建设. */
  readonly wordPairs: PairCodes;
  /** What it says and could have said instead: with synonyms and short forms. */
  readonly wider: PairCodes;
  /** Short forms of its lists. */
  readonly shorts: PairCodes;
  /** What it puts in quotes: names, whose words alone say little about a task. */
  readonly slogans: readonly string[];
  /** What it says, where that holds a list; '' otherwise. */
  readonly lists: string;
  /** Its numbers, as written. */
  readonly numbers: readonly string[];
  /** Its clauses, in order. */
  readonly clauses: readonly PairCodes[];
};

/** Units, and who of them holds which pair. */
export type UnitLists = {
  readonly units: readonly PreparedUnit[];
  readonly pairs: Postings;
  readonly wider: Postings;
  readonly shorts: Postings;
};

/** A text, cut and counted once, to be compared with many. */
export type PreparedText = CompareText &
  UnitLists & {
    /** Everything that stands near a passage: itself, its neighbours and its heading. */
    readonly around: readonly PairCodes[];
    /** What each passage and its heading are about. */
    readonly subjects: readonly SubjectBag[];
    /** What each section says, sections below it included. */
    readonly sectionPairs: Postings;
    /** In how many units a pair stands, of how many. */
    readonly counted: Postings;
    readonly size: number;
  };

/**
 * Prepares a text for comparison.
 *
 * prepareText(text).units[0]?.skeleton -> '濮阳市新型城镇化规划(2021-2035年)'
 */
export function prepareText(text: CompareText): PreparedText {
  const units = cutUnits(text).map((unit) => prepareUnit(text, unit));
  const lists = listsOf(units);
  return {
    ...text,
    ...lists,
    around: surroundings(text, units),
    subjects: subjectsOf(text, units),
    sectionPairs: postingsOf(sectionSets(text, units)),
    counted: lists.pairs,
    size: units.length,
  };
}

/**
 * Prepares a part of a text as the only unit of one, with what stands around it in the whole.
 *
 * prepareQuote(whole, { start: 120, end: 132 }).units.length -> 1
 */
export function prepareQuote(whole: PreparedText, span: Span): PreparedText {
  const home = whole.units.find((unit) => unit.span.end > span.start) ?? whole.units.at(-1);
  const { passage = 0, section, isHeading = false } = home ?? {};
  const unit = prepareUnit(whole, { span, passage, section, isHeading });
  return { ...whole, ...listsOf([unit]) };
}

/**
 * Gives units with who of them holds which pair.
 *
 * listsOf([unit]).pairs.holders.length -> as many as it has pairs
 */
export function listsOf(units: readonly PreparedUnit[]): UnitLists {
  return {
    units,
    pairs: postingsOf(units.map(({ pairs }) => pairs)),
    wider: postingsOf(units.map(({ wider }) => wider)),
    shorts: postingsOf(units.map(({ shorts }) => shorts)),
  };
}

function prepareUnit({ text, marks }: CompareText, unit: Unit): PreparedUnit {
  const said = unit.isHeading ? withoutNumber(text, unit.span) : unit.span;
  const written = sliceSpan(text, said);
  const skeleton = skeletonOf(written, marksWithin(marks, said)).text;
  const signs = patternsOf(skeleton);
  const forms = [...shortForms(written)];
  const others = otherWords(skeleton).flatMap((group) => group.others);
  const spoken = withoutParticles(skeleton);
  const words = wordsOf(cutLayout(spoken));
  const pairs = pairCodes([cutLayout(spoken), ...signs]);
  return {
    ...unit,
    skeleton,
    pairs,
    words,
    wordPairs: pairCodes(words),
    wider: sortedCodes([...pairs, ...pairCodes([...others, ...forms])]),
    shorts: pairCodes(forms),
    slogans: slogansIn(written),
    lists: forms.length === 0 ? '' : written,
    numbers: skeleton.match(/\d+(?:\.\d+)?/g) ?? [],
    clauses: clausesOf(spoken).map((clause) =>
      pairCodes([cutLayout(clause), ...patternsOf(clause)]),
    ),
  };
}

/** 建设舒适便利的宜居城市 and 建设舒适便利宜居城市 are one wording. */
function withoutParticles(skeleton: string): string {
  return skeleton.replaceAll('的', '');
}

const number =
  /^(?:第[\d零一二三四五六七八九十百]+[编章节条款]|[（(]?[\d一二三四五六七八九十]+[）)]?[、.．,，]?|[专表附][栏件]?\d+)\s*/u;

/**
 * Gives a stretch without the number it begins with, which says nothing of what it is about.
 *
 * withoutNumber('第三节 建设创新城市', { start: 0, end: 10 }) -> { start: 4, end: 10 }
 */
export function withoutNumber(text: string, span: Span): Span {
  const written = sliceSpan(text, span);
  const [found = ''] = number.exec(written) ?? [];
  return found.length === written.length ? span : { ...span, start: span.start + found.length };
}

const inQuotes = /[“"「『]([^“”"「」『』]{1,20})[”"」』]/gu;

/** What stands in quotes, as skeletons. */
function slogansIn(written: string): string[] {
  return [...written.matchAll(inQuotes)]
    .map(([, inside = '']) => skeletonOf(inside, noMarks).text)
    .filter((slogan) => slogan !== '');
}

/**
 * Gives the clauses of a skeleton.
 *
 * clausesOf('全面放开落户限制,简化手续¶') -> ['全面放开落户限制', '简化手续']
 */
export function clausesOf(skeleton: string): string[] {
  return skeleton.split(/[,:¶]/).filter((clause) => clause !== '');
}

/** A passage alone may be one short line; what it is about, its neighbours tell. */
function surroundings(text: CompareText, units: readonly PreparedUnit[]): PairCodes[] {
  const own = text.passages.map(() => [] as PairCodes[]);
  for (const unit of units) own[unit.passage]?.push(unit.pairs);
  return text.passages.map((passage, at) => {
    const near = [at - 1, at, at + 1].flatMap((place) => own[place] ?? []);
    const heading = skeletonOf(passage.sectionPath.at(-1) ?? '', noMarks).text;
    return sortedCodes([...near, pairCodes([heading])].flatMap((codes) => [...codes]));
  });
}

/** A heading that names the subject counts as a part of what it stands over. */
function subjectsOf(text: CompareText, units: readonly PreparedUnit[]): SubjectBag[] {
  const own = text.passages.map(() => [] as string[]);
  for (const unit of units) own[unit.passage]?.push(...unit.words);
  const headings = new Map<string, readonly string[]>();
  return text.passages.map(({ sectionPath }, at) => {
    const heading = sectionPath.at(-1) ?? '';
    const words = headings.get(heading) ?? wordsOf(skeletonOf(heading, noMarks).text);
    headings.set(heading, words);
    return bagOf([...(own[at] ?? []), ...words]);
  });
}

/** A section says what all its units say; those of the sections below it count for it too. */
function sectionSets({ sections }: CompareText, units: readonly PreparedUnit[]): PairCodes[] {
  const places = new Map(sections.map(({ sectionId }, at) => [sectionId, at]));
  const sets = sections.map(() => new Set<number>());
  for (const unit of units) {
    let at = unit.section;
    while (at !== undefined) {
      for (const code of unit.pairs) sets[at]?.add(code);
      const parent: string | undefined = sections[at]?.parentId;
      at = parent === undefined ? undefined : places.get(parent);
    }
  }
  return sets.map(sortedCodes);
}
