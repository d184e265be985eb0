import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localActor } from '../actor.ts';
import type { Library } from '../model.ts';
import { newLibrary } from '../testing/library-for-test.ts';

const made = newLibrary();
let library: Library;

beforeAll(() => {
  made.ingest({ paths: [join(import.meta.dirname, '..', '..', '..', 'corpus')] });
  library = made.open();
});
afterAll(() => {
  library.close();
});

const read = (wording: string) => library.phrases.read(localActor, wording);
const sum = (counts: ReadonlyMap<string, number> | undefined) =>
  [...(counts?.values() ?? [])].reduce((all, count) => all + count, 0);

test.each(['一中心六组团', '“人地钱”挂钩', '15分钟生活圈', '海绵城市', '户籍制度改革'])(
  'every number about %s is the number of its places',
  (wording) => {
    const { phrase, whole, byVariant, starts, lines, neighbours, sources } = read(wording);
    expect(sum(whole.get(phrase.key))).toBe(phrase.occurrences);
    expect([...starts.values()].flat()).toHaveLength(phrase.occurrences);
    expect([...starts.keys()].sort()).toEqual([...phrase.documentIds].sort());
    for (const { key, occurrences } of phrase.variants) {
      expect([key, sum(byVariant.get(key))]).toEqual([key, occurrences]);
    }
    expect(lines).toHaveLength(Math.min(phrase.occurrences, 30));
    for (const { documentId, span, text, before, after } of lines) {
      const source = sources.get(documentId)?.text ?? '';
      const from = span.start - before.length;
      expect(source.slice(from, span.end + after.length)).toBe(before + text + after);
    }
    for (const side of [neighbours.left, neighbours.right]) {
      expect(side.reduce((all, { hits }) => all + hits, 0)).toBe(neighbours.places);
    }
  },
);

test('15分钟生活圈 stands beside its family, and a redacted number may be of it', () => {
  const { family, redacted, levels } = read('15分钟生活圈');
  expect(family.map(({ key }) => key)).toContain('15分钟健身圈');
  expect(redacted.map(({ documentId, text }) => [documentId, text])).toEqual([
    ['luoyang-decade-review', '*分钟“阅读圈、休闲圈、健身圈、就医圈'],
  ]);
  const said = new Map(
    levels?.findings.map(({ speaker, finding, instead }) => [
      'place' in speaker ? speaker.place : speaker.documentId,
      [finding, instead[0]],
    ]),
  );
  expect(levels?.upper).toBe('河南省');
  expect(said.get('河南省/鹤壁市')).toEqual(['repeated', undefined]);
  expect(said.get('河南省/濮阳市')).toEqual(['changed', '15分钟公共服务圈']);
  expect(said.get('luoyang-decade-review')).toEqual(['leftOut', undefined]);
});

test('a phrase of the text that is read is marked where it stands', () => {
  const document = library.readDocument('luoyang-decade-review');
  const marks = library.phrases.mark(localActor, document?.versionId ?? '');
  const own = marks.filter(({ phrase }) => phrase.key === '一中心六组团');
  expect(own).toHaveLength(2);
  for (const { span } of own) {
    expect(document?.text.slice(span.start, span.end)).toMatch(/一中心六组团/u);
  }
  expect(library.phrases.mark(localActor, 'no-such-version')).toEqual([]);
});
