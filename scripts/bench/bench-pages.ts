import { printTiming } from './print-figures.ts';
import { timeEach } from './measure.ts';

const mostPhrases = 40;

/** Prints how long the pages of the most frequent phrases take, until their last byte is here. */
export async function benchPages(address: string): Promise<void> {
  const base = address.replace(/\/$/, '');
  const answer = await fetch(
    `${base}/api/v1/phrases?limit=${String(mostPhrases)}&sort=occurrences`,
  );
  if (!answer.ok) throw new Error(`phrases: ${await answer.text()}`);
  const { phrases } = (await answer.json()) as { phrases: readonly { readonly key: string }[] };
  const pages = phrases.map(({ key }) => `${base}/phrases/${encodeURIComponent(key)}`);
  const read = async (page: string): Promise<void> => {
    const response = await fetch(page);
    if (!response.ok) throw new Error(`${page}: ${String(response.status)}`);
    await response.text();
  };
  printTiming('pages of phrases', await timeEach(pages, read));
}
