import { expect, test } from 'vitest';
import { openGeneration } from '#db/index/open-index.ts';
import { readChangeCounter } from '#db/index/read-index.ts';
import { readPhraseState } from '#db/index/read-phrases.ts';
import { openGiven } from '#db/library/open-given.ts';
import { newLibrary, testTime } from '../testing/library-for-test.ts';
import { localActor } from '../actor.ts';
import { countKnown } from './count-known.ts';
import { readPhraseRequest } from './read-phrase-request.ts';
import { renewPhrases } from './renew-phrases.ts';

const made = newLibrary({
  '甲.txt': '坚持“四水同治”，实施“放管服”改革。',
  '乙.txt': '坚持“四水同治”，抓好“放管服”改革，深化“放管服”改革。',
  '丙.txt': '落实“一中心六组团”战略。',
});

function counted() {
  const library = made.open();
  const { phrases } = library.phrases.list(
    localActor,
    readPhraseRequest({}, { limit: 50, cursor: undefined }),
  );
  library.close();
  return phrases
    .map(({ key, occurrences, documentIds, variants }) => [
      key,
      occurrences,
      documentIds.toSorted(),
      variants.map((each) => [each.key, each.occurrences, each.quoted]),
    ])
    .sort();
}

function withIndex(act: (databases: Parameters<typeof countKnown>[0]) => void): void {
  const given = openGiven({ ...made, now: testTime });
  const index = openGeneration(made.dataDir, 1);
  if (index === undefined) throw new Error('no index');
  act({ given, index });
  index.handle.close();
  given.handle.close();
}

test('what came, changed and left is counted as a whole extraction would count it', () => {
  made.ingest();
  let since = 0;
  withIndex(({ index }) => {
    since = readPhraseState(index)?.changeCounter ?? 0;
  });
  const before = counted();
  made.write({
    '乙.txt': '坚持“四水同治”，落实四水同治要求。',
    '丁.txt': '实施“放管服”改革，推进“一中心六组团”，再提一中心、六组团。',
  });
  made.ingest();
  const whole = counted();
  expect(whole).not.toEqual(before);
  withIndex((databases) => {
    const { index } = databases;
    // As if the last extraction had not read the new texts: numbers of documents are new ones.
    countKnown(databases, { since, changeCounter: readChangeCounter(index) });
    expect(readPhraseState(index)).toMatchObject({ isComplete: false });
    const places = index.handle
      .prepare(
        `SELECT v.key, count(*) AS occurrences FROM phrase_occurrence AS o
           JOIN phrase_variant AS v ON v.number = o.variant GROUP BY v.key ORDER BY v.key`,
      )
      .all();
    const said = index.handle
      .prepare('SELECT key, occurrences FROM phrase_variant ORDER BY key')
      .all();
    expect(said).toEqual(places);
  });
  // Asking looks for all again in a small library.
  expect(counted()).toEqual(whole);
});

test('whoever asks for all looks through what was only counted', () => {
  withIndex((databases) => {
    const { index } = databases;
    countKnown(databases, { since: 0, changeCounter: readChangeCounter(index) });
    renewPhrases(databases, { say: () => undefined, when: 'worthIt' });
    expect(readPhraseState(index)?.isComplete).toBe(false);
    renewPhrases(databases, { say: () => undefined, when: 'always' });
    expect(readPhraseState(index)?.isComplete).toBe(true);
  });
});
