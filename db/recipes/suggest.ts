import type { Variant } from '#lib/phrase/model.ts';
import type { SearchEngine, Suggestion } from '#lib/search/model.ts';
import { foldText } from '#lib/text/fold-text.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import { listHeadings } from '#db/index/list-headings.ts';

/** Where suggestions come from. */
export type Suggesting = {
  readonly engine: SearchEngine;
  readonly index: IndexDatabase;
  /** The phrases that hold what is typed, in the wording that names them. */
  readonly phrases: (typed: string) => readonly Pick<Variant, 'text' | 'documentIds'>[];
};

const maxHeadings = 8; // With the words below them one list under the search box.

/**
 * Gives wordings to complete what is being typed: phrases and headings that hold it, then words
 * that begin with it, each with the number of documents that have it.
 *
 * await suggest({ engine, index, phrases }, '海绵')
 *   -> [{ kind: 'phrase', text: '海绵城市', documents: 3 }, …]
 */
export async function suggest(
  { engine, index, phrases }: Suggesting,
  typed: string,
): Promise<Suggestion[]> {
  const text = typed.trim();
  if (text === '') return [];
  const recurring = phrases(text).map(({ text: phrase, documentIds }): Suggestion => ({
    ...{ kind: 'phrase', text: phrase, documents: documentIds.length },
  }));
  const headings = listHeadings(index, await engine.findHeadings(text), maxHeadings);
  // Words are cut from folded text: what is typed in full width or capitals must meet them.
  const words = await engine.suggest(foldText(text).text);
  const known = new Set(recurring.map((each) => each.text));
  return [...recurring, ...[...headings, ...words].filter((each) => !known.has(each.text))];
}
