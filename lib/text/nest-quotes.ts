/**
 * Gives a sentence with the quotes inside of quotes as single ones, as Chinese and English set them;
 * where quotes do not pair, all stay as they are.
 *
 * nestQuotes('““人地钱”挂钩”的8条索引行') -> '“‘人地钱’挂钩”的8条索引行'
 */
export function nestQuotes(sentence: string): string {
  // Nearly no sentence has one.
  if (!/“[^”]*“/u.test(sentence)) return sentence;
  let depth = 0;
  const nested = sentence.replaceAll(/[“”]/gu, (quote) => {
    if (quote === '“') depth += 1;
    const isInner = depth % 2 === 0;
    if (quote === '”') depth -= 1;
    if (!isInner) return quote;
    return quote === '“' ? '‘' : '’';
  });
  return depth === 0 ? nested : sentence;
}

/**
 * Quotes words of a text; what they quote themselves is set in single quotes.
 *
 * quoteWords('落实“人地钱”挂钩政策') -> '“落实‘人地钱’挂钩政策”'
 */
export function quoteWords(words: string): string {
  return nestQuotes(`“${words}”`);
}
