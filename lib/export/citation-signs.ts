import type { CitationStandard } from './cited-document.ts';

/** The signs between the elements of a citation, and the two words that it needs. */
export type CitationSigns = {
  readonly comma: string;
  readonly colon: string;
  readonly open: string;
  readonly close: string;
  /** Ends a list of names that was cut. */
  readonly andOthers: string;
  /** Stands before a place that is counted in characters. */
  readonly characters: string;
};

const halfWidth: CitationSigns = {
  comma: ', ',
  colon: ': ',
  open: '(',
  close: ')',
  andOthers: 'et al.',
  characters: 'chars ',
};
const chineseWords = { andOthers: '等', characters: '字符' };
const halfWidthChinese: CitationSigns = { ...halfWidth, ...chineseWords };
const fullWidthChinese: CitationSigns = {
  comma: '，',
  colon: '：',
  open: '（',
  close: '）',
  ...chineseWords,
};

/**
 * Gives the signs that a standard wants around words: Chinese ones as soon as one is Chinese.
 *
 * The edition of 2015 writes half-width signs in every language. The edition of 2025 writes comma,
 * colon and round brackets of Chinese entries in full width; full stop and square brackets stay.
 *
 * citationSigns('鹤壁市新型城镇化规划', '2025').colon -> '：'
 */
export function citationSigns(words: string, standard: CitationStandard): CitationSigns {
  if (!/\p{Script=Han}/u.test(words)) return halfWidth;
  return standard === '2025' ? fullWidthChinese : halfWidthChinese;
}
