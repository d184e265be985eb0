/**
 * Converts whole wordings between the scripts, word by word, for variants of a query.
 *
 * The fold maps single characters and is blind to context on purpose. Some words need it: 着手 is
 * written 著手 in traditional texts, where the fold cannot know that 著 is not 著名's.
 */
import { Converter } from 'opencc-js';
import { foldText } from './fold-text.ts';

type Convert = (text: string) => string;
let converters: readonly Convert[] | undefined;

/**
 * Gives the foldings of the other script's writings that differ from the wording's own.
 *
 * scriptVariants('着手') -> ['著手']
 */
export function scriptVariants(text: string): string[] {
  converters ??= makeConverters();
  const own = foldText(text).text;
  const written = converters.map((convert) => foldText(convert(text)).text);
  return [...new Set(written)].filter((variant) => variant !== own);
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
