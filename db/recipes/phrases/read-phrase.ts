import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import { groupNeighbours } from '#lib/search/group-neighbours.ts';
import { segment } from '#lib/token/segment.ts';
import { countBeside, type PassageNumber, type StoredPlace } from '#db/index/read-phrases.ts';
import { listPhraseDecisions } from '#db/library/phrase-decisions.ts';
import { countPhrases, countVariants } from './count-phrases.ts';
import { findRedacted } from './find-redacted.ts';
import { nearPhrases } from './judge-phrases.ts';
import { requirePhrase } from './list-phrases.ts';
import { type PhraseBook, readPhraseBook, readPlaces } from './phrase-book.ts';
import type { PhraseReading } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';
import { readLevels } from './read-levels.ts';
import { readLines, readSources } from './read-lines.ts';
import { readyPhrases } from './ready-phrases.ts';

const mostRead = 300; // Places whose surroundings are read: enough to see what goes before and after.
const shownLines = 30; // A screen of lines; the search shows them all, sorted.
const shownBeside = 12;
const mostPlaces = 100_000; // Of drawn ones: no text has more of one wording.

/**
 * Reads everything about one phrase: its variants and family with counts, where it stands, what goes
 * before and after it, what stands beside it, what lower levels make of it.
 *
 * readPhrase(scene, '15 分钟生活圈').family.map(({ text }) => text) -> ['15分钟健身圈', …]
 */
export function readPhrase(scene: PhraseScene, wording: string): PhraseReading {
  readyPhrases(scene);
  const { databases } = scene;
  const book = readPhraseBook(databases);
  const phrase = requirePhrase(book, wording);
  const around = nearPhrases(book.phrases)(phrase);
  const family = around.filter((each) => phrase.family !== '' && each.family === phrase.family);
  const places = readPlaces(databases.index, { book, phrase }, { offset: 0, limit: mostPlaces });
  const lines = readLines(scene, { book, phrase, places: places.slice(0, mostRead) });
  const shown = lines.slice(0, shownLines);
  const keys = new Set(phrase.variants.map(({ key }) => key));
  return {
    phrase,
    family,
    near: around.filter((each) => !family.includes(each)),
    whole: countPhrases(scene, [phrase, ...family]),
    byVariant: countVariants(scene, phrase),
    starts: startsOf(book, places),
    redacted: findRedacted(databases, phrase),
    beside: readBeside(scene, book, { phrase, places: places.slice(0, mostRead) }),
    lines: shown,
    sources: readSources(scene, shown),
    neighbours: {
      left: groupNeighbours(lines, 'left', segment),
      right: groupNeighbours(lines, 'right', segment),
      places: lines.length,
    },
    levels: readLevels(scene, phrase, around),
    decisions: listPhraseDecisions(databases.given).filter((each) =>
      keys.has(skeletonKey(each.wording)),
    ),
  };
}

function startsOf(book: PhraseBook, places: readonly StoredPlace[]): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const { document, span } of places) {
    const id = book.documents.get(document)?.documentId;
    if (id === undefined) continue;
    const own = starts.get(id);
    if (own === undefined) starts.set(id, [span.start]);
    else own.push(span.start);
  }
  return starts;
}

type Said = { readonly phrase: DecidedPhrase; readonly places: readonly StoredPlace[] };

/** The number of passages is that of the variant that stands in most of them. */
function readBeside(
  { databases: { index } }: PhraseScene,
  book: PhraseBook,
  { phrase, places }: Said,
): PhraseReading['beside'] {
  const passages = new Map<string, PassageNumber>();
  for (const { document, passage } of places) {
    passages.set(`${String(document)} ${String(passage)}`, [document, passage]);
  }
  const keys = new Map([...book.variantNumbers].map(([key, number]) => [number, key]));
  const found = new Map<DecidedPhrase, number>();
  for (const [variant, count] of countBeside(index, [...passages.values()])) {
    const other = book.byVariant.get(keys.get(variant) ?? '');
    if (other === undefined || other.key === phrase.key || other.standing === 'rejected') continue;
    if (!found.has(other)) found.set(other, count);
  }
  return [...found]
    .slice(0, shownBeside)
    .map(([other, count]) => ({ phrase: other, passages: count }));
}
