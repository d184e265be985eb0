import { expect, test } from 'vitest';
import { newLibrary, testTime } from '#db/recipes/testing/library-for-test.ts';
import { openGiven } from './open-given.ts';
import {
  countDecided,
  dropPhraseDecision,
  listPhraseDecisions,
  putPhraseDecision,
} from './phrase-decisions.ts';

const made = newLibrary();
const given = () =>
  openGiven({ dataDir: made.dataDir, backupsDir: made.backupsDir, now: testTime });
const by = { author: '', decidedAt: testTime.toISOString() };

test('a decision takes the place of the last one about the same matter, in any writing', () => {
  const open = given();
  putPhraseDecision(open, { wording: '“人地钱”挂钩', kind: 'reject', value: '', ...by });
  putPhraseDecision(open, { wording: '人地钱挂钩', kind: 'note', value: '见濮阳', ...by });
  putPhraseDecision(open, { wording: '人、地、钱挂钩', kind: 'accept', value: '', ...by });
  const kept = listPhraseDecisions(open).map(({ wording, kind }) => [wording, kind]);
  expect(kept).toEqual([
    ['人、地、钱挂钩', 'accept'],
    ['人地钱挂钩', 'note'],
  ]);
  dropPhraseDecision(open, '人地钱挂钩', 'standing');
  expect(listPhraseDecisions(open).map(({ kind }) => kind)).toEqual(['note']);
  expect(countDecided(open)).toBe(4);
  open.handle.close();
});
