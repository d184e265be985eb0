/**
 * Grams as words of a full-text table that knows nothing of Chinese.
 *
 * Each unit of a skeleton becomes a word of two characters, itself and its follower, in figures:
 * tokenizers drop punctuation, and 1+8 must not become 1 8. A phrase of such words is a substring,
 * exactly, because neighbouring words overlap; the last unit before a sign stands alone, so that
 * every unit begins a word and one character is found by a prefix.
 *
 *   城镇化¶   ->   57ce9547 95475316 5316
 */
import { isSign } from '#lib/text/skeleton.ts';

const figures = Array.from({ length: 0x10000 }, (_, unit) => unit.toString(16).padStart(4, '0'));
const signUnits = new Set(['¶', '□', '␣'].filter(isSign).map((sign) => sign.charCodeAt(0)));

/**
 * Gives the words of a skeleton, in order, as one text.
 *
 * gramText('城镇化¶') -> '57ce9547 95475316 5316'
 */
export function gramText(skeleton: string): string {
  const words: string[] = [];
  for (let at = 0; at < skeleton.length; at += 1) {
    const unit = skeleton.charCodeAt(at);
    if (signUnits.has(unit)) continue;
    const next = at + 1 < skeleton.length ? skeleton.charCodeAt(at + 1) : undefined;
    const isLast = next === undefined || signUnits.has(next);
    words.push(isLast ? figuresOf(unit) : figuresOf(unit) + figuresOf(next));
  }
  return words.join(' ');
}

/**
 * Gives the query for a stretch of skeleton without signs: a phrase, or for one unit a prefix.
 *
 * gramPhrase('城镇化') -> '"57ce9547 95475316"'
 * gramPhrase('城') -> '"57ce" *'
 */
export function gramPhrase(stretch: string): string {
  if (stretch.length === 1) return `"${figuresOf(stretch.charCodeAt(0))}" *`;
  const words: string[] = [];
  for (let at = 0; at + 1 < stretch.length; at += 1) {
    words.push(figuresOf(stretch.charCodeAt(at)) + figuresOf(stretch.charCodeAt(at + 1)));
  }
  return `"${words.join(' ')}"`;
}

/**
 * Gives the stretches of a run between its signs; they must stand in a passage that holds the run.
 *
 * stretchesOf('提高¶二是') -> ['提高', '二是']
 */
export function stretchesOf(run: string): string[] {
  return run.split(/[¶□␣]+/u).filter((stretch) => stretch !== '');
}

function figuresOf(unit: number): string {
  return figures[unit] ?? '';
}
