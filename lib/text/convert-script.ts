/**
 * Converts whole wordings between the scripts, word by word, for variants of a query.
 *
 * The fold maps single characters and is blind to context on purpose. Some words need it: 着手 is
 * written 著手 in traditional texts, where the fold cannot know that 著 is not 著名's.
 */
import { Converter } from 'opencc-js';
import { foldText } from './fold-text.ts';

/**
 * Characters that a word may turn into something the fold does not turn back: most queries hold
 * none of them and need no dictionary, which saves half a second at the first. A test derives them
 * from the dictionaries.
 */
const contextual = new Set(
  '了锺馀复链夫仇借仿浚讬熏豆谘呆檗坐苏宁具象戚枪拿焰里澄斤藤琅筱穗锄背吣耇堤苧斫钜果侭昵渖稆縆缐迳镟麹麺' +
    '坏瞭逕鍊么噁藉俱覆鍾沈彷甦鉅哩畫衹薴幺檐潨痹着睾鮎齶潀痺睪簷著顎鯰',
);

type Convert = (text: string) => string;
let converters: readonly Convert[] | undefined;

/**
 * Gives the foldings of the other script's writings that differ from the wording's own.
 *
 * scriptVariants('着手') -> ['著手']
 */
export function scriptVariants(text: string): string[] {
  if (![...text].some(isContextual)) return [];
  converters ??= makeConverters();
  const own = foldText(text).text;
  const written = converters.map((convert) => foldText(convert(text)).text);
  return [...new Set(written)].filter((variant) => variant !== own);
}

/**
 * Says whether a character may become another one in some word. Rare characters, of which there are
 * a thousand, are not listed: they all stand beyond the common block.
 *
 * isContextual('着') -> true; isContextual('城') -> false
 */
export function isContextual(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return contextual.has(character) || point >= 0x20000 || (point >= 0x3400 && point <= 0x4dbf);
}

/** Dictionaries are made ready at the first query: they take a moment and a few megabytes. */
function makeConverters(): Convert[] {
  return [
    Converter({ from: 'cn', to: 't' }),
    Converter({ from: 'cn', to: 'tw' }),
    Converter({ from: 't', to: 'cn' }),
    Converter({ from: 'tw', to: 'cn' }),
  ];
}
