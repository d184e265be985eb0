import { type Pair, pairKey } from '#db/library/pairs.ts';
import type { DocumentSummary } from './document-summary.ts';

/** Two documents that may be versions of one text: `from` would become a version of `into`. */
export type ProposedPair = { readonly from: DocumentSummary; readonly into: DocumentSummary };

/** What drafts and final texts have behind their common name. */
const stages =
  /(?:公开)?(?:征求意见|送审|审议|报批|修订|修改|讨论|印发|正式|发布|试行|暂行|意见|初|终|定|二|三)*[稿版本]|草案|全文|最终|副本|[（(]\d+[)）]|v\d+$/giu;
/** 政府工作报告 is the name of thousands of texts, and no two of them are one. */
const minStemChars = 6;
/** So many texts of one name are a kind of text. */
const mostOfOneName = 6;

/**
 * Proposes documents that look like versions of one text: the same name without 征求意见稿 and the
 * like, no other place, no other year. Nothing is joined by it: a person decides.
 *
 * proposePairs(summaries, new Set())[0]?.into.documentId -> 'hebi-plan'
 */
export function proposePairs(
  summaries: readonly DocumentSummary[],
  apart: ReadonlySet<string>,
): ProposedPair[] {
  const byStem = Map.groupBy(summaries, ({ title }) => stemOf(title));
  return [...byStem]
    .filter(([stem, some]) => stem.length >= minStemChars && some.length <= mostOfOneName)
    .flatMap(([, some]) => pairsOf(some))
    .filter((pair) => !apart.has(pairKey(idsOf(pair))));
}

/** Each is paired with the one that would be the newest. */
function pairsOf(some: readonly DocumentSummary[]): ProposedPair[] {
  const [into, ...others] = some.toSorted((a, b) => (ageOf(a) < ageOf(b) ? 1 : -1));
  return into === undefined
    ? []
    : others.filter((from) => mayBeOne(from, into)).map((from) => ({ from, into }));
}

function mayBeOne(a: DocumentSummary, b: DocumentSummary): boolean {
  const isTwin = a.warnings.some(
    ({ kind, text }) => kind === 'identicalText' && text === b.documentId,
  );
  const isElsewhere = a.place !== null && b.place !== null && a.place !== b.place;
  const years = [a.year, b.year].map(Number).filter((year) => year > 0);
  const isOtherYear = years.length === 2 && Math.abs((years[0] ?? 0) - (years[1] ?? 0)) > 1;
  return !isTwin && !isElsewhere && !isOtherYear;
}

function idsOf({ from, into }: ProposedPair): Pair {
  return [from.documentId, into.documentId];
}

/** A dated text stands before one without a date; a draft before what it became. */
function ageOf({ issuedOn, publishedOn, year, title, status }: DocumentSummary): string {
  const isDraft = /征求意见|草案|送审|讨论/u.test(`${title}${status ?? ''}`);
  return `${isDraft ? 0 : 1} ${issuedOn ?? publishedOn ?? year ?? ''}`;
}

function stemOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^关于(?:印发|公布|发布)?[《<]?(.*?)[》>]?的通知$/u, '$1')
    .replaceAll(stages, '')
    .replaceAll(/[\p{P}\p{S}\s]/gu, '');
}
