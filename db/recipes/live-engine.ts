import type { SearchEngine } from '#lib/search/model.ts';
import { createSearchEngine } from '#lib/search/search-engine.ts';
import { segment } from '#lib/token/segment.ts';
import { listChangedAfter, readChangeCounter, readIndexedStates } from '#db/index/read-index.ts';
import { readSearchable } from '#db/index/read-searchable.ts';
import { suggestWords } from '#db/index/word-table.ts';
import { chooseSource } from './choose-source.ts';
import type { Databases } from './index-document.ts';
import type { Edition } from './model.ts';
import { cachedTexts } from './text-cache.ts';

/** A search engine and the state of the index it has read. */
export type ReadEngine = { readonly engine: SearchEngine; readonly edition: Edition };

/** A search engine that follows its index. */
export type LiveEngine = {
  /** Reads what was changed since, in this process or another one, and gives the engine. */
  current(): Promise<ReadEngine>;
  /** Closes the index once the questions that were asked before are answered. */
  retire(): void;
};

/**
 * Gives an engine over one generation: loaded at the first question, up to date at every one.
 *
 * Loading takes the stored candidate source and the stored skeletons; nothing is parsed. Changes
 * are read by their numbers, so what another process ingested is found by the next question.
 *
 * const { engine, edition } = await openEngine(databases).current();
 */
export function openEngine(databases: Databases): LiveEngine {
  const { index } = databases;
  let read: ReadEngine | undefined;
  let last: Promise<unknown> = Promise.resolve();
  async function update(): Promise<ReadEngine> {
    const edition = { generation: index.generation, changeCounter: readChangeCounter(index) };
    if (read?.edition.changeCounter === edition.changeCounter) return read;
    const engine = read?.engine ?? createEngine(databases);
    const documentIds =
      read === undefined
        ? [...readIndexedStates(index).keys()].sort()
        : listChangedAfter(index, read.edition.changeCounter);
    // A document at a time: the skeletons of a large library need not be in memory twice.
    for (const documentId of documentIds) await engine.apply([readSearchable(index, documentId)]);
    read = { engine, edition };
    return read;
  }
  return {
    current: () => {
      // One after the other: two questions at once must not load the library twice.
      const next = last.then(update);
      last = next.catch(() => undefined);
      return next;
    },
    retire: () => {
      void last.then(() => setImmediate(() => index.handle.close()));
    },
  };
}

function createEngine(databases: Databases): SearchEngine {
  const { index } = databases;
  return createSearchEngine({
    ...chooseSource(index),
    readText: cachedTexts(databases),
    segment,
    words: (prefix) => suggestWords(index, prefix),
  });
}
