import type { SearchEngine, Suggestion } from '#lib/search/model.ts';
import { foldText } from '#lib/text/fold-text.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import { listHeadings } from '#db/index/list-headings.ts';

const maxHeadings = 8; // With the words below them one list under the search box.

/**
 * Gives wordings to complete what is being typed: headings that hold it, then words that begin
 * with it, each with the number of documents that have it.
 *
 * await suggest(engine, index, '海绵') -> [{ kind: 'word', text: '海绵城市', documents: 3 }, …]
 */
export async function suggest(
  engine: SearchEngine,
  index: IndexDatabase,
  typed: string,
): Promise<Suggestion[]> {
  const text = typed.trim();
  if (text === '') return [];
  const headings = listHeadings(index, await engine.findHeadings(text), maxHeadings);
  // Words are cut from folded text: what is typed in full width or capitals must meet them.
  return [...headings, ...(await engine.suggest(foldText(text).text))];
}
