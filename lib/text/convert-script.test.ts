import { expect, test } from 'vitest';
import { isContextual, scriptVariants } from './convert-script.ts';
import { foldText } from './fold-text.ts';

const dictionaries = ['STPhrases', 'STCharacters', 'TSPhrases', 'TSCharacters'];
const taiwanese = ['TWVariants', 'TWVariantsPhrases', 'TWVariantsRev', 'TWVariantsRevPhrases'];

test.each([
  { written: '着手', variants: ['著手'] },
  { written: '海绵城市', variants: [] },
])('$written has the variants $variants', ({ written, variants }) => {
  expect(scriptVariants(written)).toEqual(variants);
});

test.each([...dictionaries, ...taiwanese])(
  'every entry of %s that the fold does not undo holds a contextual character',
  async (name) => {
    const { default: entries } = (await import(`opencc-js/dict/${name}`)) as { default: string };
    const missed = entries.split('|').filter((entry) => {
      const [from = '', to = ''] = entry.split(' ');
      return foldText(from).text !== foldText(to).text && ![...from].some(isContextual);
    });
    expect(missed).toEqual([]);
  },
);
