import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { localActor } from '../actor.ts';
import type { Library } from '../model.ts';
import { openLibrary } from '../open-library.ts';
import { newLibrary, testTime } from '../testing/library-for-test.ts';
import { phraseRenewal } from './phrase-renewal.ts';
import { readPhraseRequest } from './read-phrase-request.ts';

const wording = '一中心六组团';
const longestMs = 20_000;

test('who asks after a change has the phrases that are known, and soon those of the texts', async () => {
  const made = newLibrary({
    '甲.txt': `落实“${wording}”战略。\n优化“${wording}”格局。`,
    '乙.txt': `构建“${wording}”体系。`,
  });
  made.ingest();
  const library = openLibrary({ ...made, now: () => testTime, renewBeside: phraseRenewal(made) });
  try {
    expect(asked(library)).toEqual(['fresh', 3]);
    await library.holdings.remove(localActor, ['乙']);
    expect(asked(library)).toEqual(['renewing', 3]);
    for (const begun = performance.now(); performance.now() - begun < longestMs; await wait(100)) {
      if (asked(library)[0] === 'fresh') break;
    }
    expect(asked(library)).toEqual(['fresh', 2]);
  } finally {
    library.close();
  }
});

test('phrases that were never looked for are looked for at once', () => {
  const made = newLibrary({ '甲.txt': `落实“${wording}”战略。\n优化“${wording}”格局。` });
  const library = openLibrary({
    ...{ ...made, now: () => testTime },
    renewBeside: () => expect.unreachable('nothing is known yet'),
  });
  expect(library.phrases.list(localActor, all).phrases).toEqual([]);
  library.close();
});

const all = readPhraseRequest({}, { limit: 50, cursor: undefined });

function asked(library: Library): [freshness: string, occurrences: number | undefined] {
  const { freshness, phrases } = library.phrases.list(localActor, all);
  return [freshness, phrases.find(({ key }) => key === wording)?.occurrences];
}
