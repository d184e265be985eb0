import { segment } from '#lib/token/segment.ts';
import { wordClass } from '#lib/token/word-class.ts';
import type { Evidence, Pointed } from './collect-evidence.ts';
import { findRecurring, type RecurringRow } from './find-recurring.ts';
import type { Candidate } from './model.ts';
import {
  isEmptyHead,
  isFunctionWord,
  isFrame,
  isGeneralHead,
  isName,
  isOrderWord,
} from './word-roles.ts';
import { joint, type WordStream } from './word-stream.ts';

const mostWords = 14;
const shortest = 4; // Shorter rows of words are nearly always ordinary words: 数字经济 is four.
const longest = 30;
const boundTooOften = 0.7; // Beyond, the neighbour belongs to it.

/**
 * Gives every wording that may be a phrase: pointed out by quotes or shape, or returning as a row
 * of words that stands free, begins and ends like a name, and names something.
 *
 * gatherCandidates(evidence).find(({ key }) => key === '户籍制度改革')?.type -> 'recurring'
 */
export function gatherCandidates(evidence: Evidence): Candidate[] {
  const counts = countWords(evidence.stream);
  const candidates = new Map<string, Candidate>();
  for (const row of freeRows(evidence.stream)) {
    const candidate = recurringCandidate(evidence.stream, row, counts);
    if (candidate !== undefined && !candidates.has(candidate.key)) {
      candidates.set(candidate.key, candidate);
    }
  }
  for (const pointed of evidence.pointed.values()) {
    if (pointed.isQuoted && formField.test(pointed.key)) continue;
    const known = candidates.get(pointed.key);
    candidates.set(pointed.key, pointedCandidate(pointed, known));
  }
  for (const [short, full] of evidence.fullForms) {
    const known = candidates.get(short);
    if (known !== undefined) candidates.set(full, { ...known, key: full, fullOf: short });
  }
  return [...candidates.values()];
}

/** What forms name in quotes: “所属区”, “可部分实现”, “申报汇总表”. */
const formField = /^(?:可|所属|请|如|详见|项目建设)|(?:表|模板|附件|证明材料|周期)$/u;

/** In how many documents a row must stand: in a large library two is chance. */
export function leastDocuments(documents: number): number {
  return documents < 2 ? 1 : 2 + Math.floor(Math.log2(Math.max(1, documents / 10)) / 2);
}

function countWords(stream: WordStream): Int32Array {
  const counts = new Int32Array(stream.lexicon.length);
  for (let at = 0; at < stream.length; at += 1) {
    const word = stream.words[at] ?? 0;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

/** 多主体供给, 跨界融合: what these say is said of the next word. */
const binding = new Set(['多', '双', '跨', '非', '全', '超', '准', '泛']);

function freeRows(stream: WordStream): RecurringRow[] {
  const least = leastDocuments(stream.starts.length);
  const often = least + 1; // In fewer documents it must at least be said again and again.
  const isFunction = stream.lexicon.map(isFunctionWord);
  const isOrder = stream.lexicon.map(isOrderWord);
  const rows: RecurringRow[] = [];
  findRecurring(stream, {
    minCount: least,
    longest: mostWords,
    freesRight: (word) =>
      !binding.has(stream.lexicon[word] ?? '') &&
      (isFunction[word] === true || isOrder[word] === true),
    freesLeft: (word) => isFunction[word] === true,
    take: (row) => {
      if (row.documents < least && row.count < often) return;
      if (row.boundLeft <= boundTooOften && row.boundRight <= boundTooOften) rows.push(row);
    },
  });
  return rows;
}

function recurringCandidate(
  stream: WordStream,
  { start, length, count, documents, ends }: RecurringRow,
  counts: Int32Array,
): Candidate | undefined {
  const words = stream.wordsAt(start, length);
  const key = words.join('');
  if (key.length < shortest || key.length > longest) return undefined;
  const closed = ends / count;
  if (!beginsWell(words) || !endsWell(words)) return undefined;
  if (words.slice(1, -1).some(isLoose) || words.every(isGeneral)) return undefined;
  if (words.some(isOffice) || words.some(isRuling) || noWording.test(key)) return undefined;
  if (isMereList(stream, start, length)) return undefined;
  const rarest = Math.min(
    ...stream.words.subarray(start, start + length).map((w) => counts[w] ?? 1),
  );
  const seen = { count, documents };
  return {
    key,
    type: 'recurring',
    words,
    seen,
    quotedIn: 0,
    parts: [],
    fullOf: undefined,
    anchor: count / rarest,
    closed,
  };
}

/** 设施建设, 生态保护: each word is said everywhere, and so is the row. */
function isGeneral(word: string): boolean {
  return isGeneralHead(word) || isEmptyHead(word) || isOrderWord(word) || isFrame(word);
}

/** Figures, years, and what ends like an office or a company: 市科技局. */
const noWording =
  /%|\d{4}|^[市省县区州](?!域|民)|(?:局|厅|委员会|公司|办公室|大学|学院|研究院|协会|政府|领导小组|[^总中西东北南内外全干]部)$/u;

/** What laws and orders are put together with, in every one of them. */
const ruling = new Set(
  '应当 必须 可以 不得 予以 给予 依照 按照 违反 构成 责令 追究 施行 所称 前款 本条例 本法 条例 本规定 法规 规章 会议 批准 报告 负责 分工负责 制定 日起 认真'.split(
    ' ',
  ),
);

function isRuling(word: string): boolean {
  return ruling.has(word);
}

/** 市委市政府, 习近平总书记: offices and persons are names. */
function isOffice(word: string): boolean {
  return /^(?:市委|省委|党中央|总书记|委员会|领导小组)$/.test(word) || wordClass(word) === 'nr';
}

/** 供电、供水、信息、通讯 lists things; 工农互促、城乡互补 is built: its parts are alike. */
function isMereList(stream: WordStream, start: number, length: number): boolean {
  const parts: string[] = [];
  stream.wordsAt(start, length).forEach((word, at) => {
    const isNew = at === 0 || stream.joints[start + at] === joint.soft;
    parts.push(isNew ? word : `${parts.pop() ?? ''}${word}`);
  });
  const first = parts[0] ?? '';
  if (parts.length === 1) return false;
  const least = parts.length > 2 ? 2 : 3; // 数字化、网络化 goes on: 智能化.
  const isEven = parts.every((part) => part.length === first.length) && first.length > least;
  return !isEven && !parts.every((part) => part.at(-1) === first.at(-1) && part.length > least);
}

/** 的 binds a description, not a name; 和 joins two. */
function isLoose(word: string): boolean {
  return /^(?:的|了|和|与|及|等|在|对|将|把|被|是|有|或|并|其|到)$/.test(word);
}

function beginsWell(words: readonly string[]): boolean {
  const first = words[0] ?? '';
  return !isFunctionWord(first) && !isOrderWord(first) && !isName(first) && !tornStart.test(first);
}

/**
 * 以老｜旧小区 is cut wrongly; 重点领域｜领域数字化转型 begins inside a list; 第十条　国务院 is the
 * number of an article and what it begins with.
 */
const tornStart = /^(?:以(?!人)|领域$|方面$|层面$|环节$|条$)/u;

function endsWell(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return !isEmptyHead(last) && !isFunctionWord(last) && !isTornEnd(last);
}

const tornEnds = new Set(['基本', '公共', '综合', '日益', '在城镇']);

/** 数字经济新｜业态, 城镇职工基本｜医疗保险: such a word belongs to what follows. */
function isTornEnd(word: string): boolean {
  const isShort = word.length === 1 && /^(?:a|ag)$/.test(wordClass(word));
  return isShort || wordClass(word) === 'b' || tornEnds.has(word);
}

function pointedCandidate(pointed: Pointed, known: Candidate | undefined): Candidate {
  const { key, type, text, parts, isQuoted, documents, count } = pointed;
  const words = segment(text).map((word) => word.text);
  const anchor = known?.anchor ?? 1;
  const closed = known?.closed ?? 1;
  const seen = { count, documents };
  return {
    key,
    type,
    words,
    seen,
    quotedIn: isQuoted ? documents : 0,
    parts,
    fullOf: undefined,
    anchor,
    closed,
  };
}
