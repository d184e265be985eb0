import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DecisionKind } from '#lib/phrase/decision.ts';
import { localActor } from '../actor.ts';
import type { Library } from '../model.ts';
import { reindex } from '../reindex.ts';
import { newLibrary, tableHashes, testTime } from '../testing/library-for-test.ts';
import type { WrittenPhrase } from './read-phrase-request.ts';
import { readPhraseRequest } from './read-phrase-request.ts';

const texts = {
  '甲.txt': '坚持“四水同治”，实施“放管服”改革，深化“放管服”改革。推进片区开发。',
  '乙.txt': '落实“四水共治”，推进“放管服”改革，抓好片区开发，实施“一中心六组团”。',
  '丙.txt': '坚持“一中心六组团”和“四水共治”。',
};

function libraryOf(files: Readonly<Record<string, string>> = texts) {
  const made = newLibrary(files);
  made.ingest();
  const library = made.open();
  const renew = () => {
    reindex({ ...made, now: () => testTime, say: () => undefined });
  };
  return { made, library, renew };
}

function list(library: Library, written: WrittenPhrase = {}) {
  return library.phrases.list(
    localActor,
    readPhraseRequest(written, { limit: 50, cursor: undefined }),
  );
}

function told(library: Library, written: WrittenPhrase = {}): string[] {
  return list(library, written)
    .phrases.map(
      ({ text, variants, occurrences }) =>
        `${[text, ...variants.slice(1).map((each) => each.text)].join('=')} ${String(occurrences)}`,
    )
    .sort();
}

type Said = readonly [kind: DecisionKind, wording: string, value?: string];

function decide(library: Library, ...[kind, wording, value = '']: Said): void {
  library.phrases.decide(localActor, { kind, wording, value });
}

test('a decision acts at once, wins over the next extraction, and can be taken back', () => {
  const { library, renew } = libraryOf();
  const before = told(library);
  expect(before).toContain('四水同治=四水共治 3');
  decide(library, 'reject', '“放管服”改革');
  decide(library, 'split', '四水共治');
  decide(library, 'rename', '一中心六组团', '一中心六组团战略');
  const after = ['一中心六组团战略 2', '四水共治 2', '四水同治 1'];
  expect(told(library)).toEqual(after);
  renew();
  expect(told(library)).toEqual(after);
  expect(told(library, { standing: 'rejected' })).toEqual(['“放管服”改革=放管服 3']);
  for (const matter of ['standing', 'belonging', 'name'] as const) {
    for (const wording of ['“放管服”改革', '四水共治', '一中心六组团']) {
      library.phrases.takeBack(localActor, { wording, matter });
    }
  }
  expect(told(library)).toEqual(before);
  library.close();
});

test('merged phrases count each place once, in the list and among their places', () => {
  const { library, renew } = libraryOf();
  decide(library, 'merge', '一中心六组团', '四水同治');
  const merged = '四水同治=四水共治=一中心六组团 5';
  expect(told(library)).toContain(merged);
  renew();
  expect(told(library)).toContain(merged);
  const { phrases, places } = list(library, { phrase: '一中心六组团' });
  expect(phrases[0]?.key).toBe('四水同治');
  expect(places).toHaveLength(5);
  expect(() => decide(library, 'merge', '四水同治', '一中心六组团')).toThrow(/phraseCircle/);
  library.close();
});

test('a wording that a person adds is found everywhere at once, and again by every extraction', () => {
  const { library, renew } = libraryOf();
  expect(() => list(library, { phrase: '片区开发' })).toThrow(/unknownPhrase/);
  decide(library, 'add', '片区 开发');
  const look = () => {
    const { phrases, places } = list(library, { phrase: '片区开发' });
    return [phrases[0]?.standing, phrases[0]?.documentIds, places?.map(({ text }) => text)];
  };
  const found = ['added', ['乙', '甲'], ['片区开发', '片区开发']];
  expect(look()).toEqual(found);
  renew();
  expect(look()).toEqual(found);
  library.close();
});

test.each([
  { kind: 'add', wording: '没有这句话', code: 'phraseNowhere' },
  { kind: 'add', wording: '。', code: 'badPhraseWording' },
  { kind: 'reject', wording: '没有这个提法', code: 'unknownPhrase' },
  { kind: 'merge', wording: '四水同治', value: '没有这个提法', code: 'unknownPhrase' },
  { kind: 'merge', wording: '四水同治', value: '四水共治', code: 'phraseCircle' },
] as const)('to $kind $wording is refused as $code', ({ kind, wording, code, ...rest }) => {
  const { library } = libraryOf();
  expect(() => decide(library, kind, wording, 'value' in rest ? rest.value : '')).toThrow(code);
  expect(library.phrases.decisions(localActor)).toEqual([]);
  library.close();
});

test('markup and operators in a decision are wording, and are shown as they are', () => {
  const { library } = libraryOf({ '甲.txt': '实施<script>alert(1)</script>行动，推进5G+甲工程。' });
  decide(library, 'add', '<script>alert(1)</script>');
  decide(library, 'add', '5G+甲');
  decide(library, 'rename', '5G+甲', '* + <b>');
  decide(library, 'note', '5G+甲', '<b>“*”</b>');
  const shown = list(library).phrases.map(({ text, note }) => [text, note]);
  expect(shown).toEqual(
    expect.arrayContaining([
      ['<script>alert(1)</script>', ''],
      ['* + <b>', '<b>“*”</b>'],
    ]),
  );
  expect(() => decide(library, 'add', '*')).toThrow(/badPhraseWording/);
  library.close();
});

test('a rejected phrase stays in the index, so that nothing else has to be found again', () => {
  const { made, library } = libraryOf();
  const tables = () => tableHashes(join(made.dataDir, 'index.1.db'))['phrase_variant'];
  list(library);
  const before = tables();
  decide(library, 'reject', '四水同治');
  list(library);
  expect(tables()).toBe(before);
  library.close();
});
