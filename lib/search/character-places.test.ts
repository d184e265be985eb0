import { expect, test } from 'vitest';
import { CharacterPlaces } from './character-places.ts';
import { randomFrom } from './draw-sample.ts';
import { engineOver, readFiveTexts } from './testing/five-texts.ts';
import { testCandidateSource } from './testing/candidate-conformance.ts';
import { HeldLibrary } from './held-library.ts';
import { packPassages } from './packed-passages.ts';
import { wholePage } from './testing/library-of.ts';
import { parseQuery } from './parse-query.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (_, at) => text.charCodeAt(at));

testCandidateSource((passages) => {
  const library = new HeldLibrary(undefined);
  const searchable = passages.map(({ skeleton }) => ({
    ...{ passageId: '', kind: 'paragraph' as const, span: { start: 0, end: 0 }, sectionPath: [] },
    ...{ skeleton, seams: new Uint8Array(0), lists: new Uint8Array(0), hasOtherScript: false },
  }));
  const packed = packPassages(searchable, passages[0]?.key ?? 0);
  const version = { documentId: 'all', versionId: 'all', title: '', date: '' };
  const facets = { place: '', year: '', genre: '' };
  library.apply({ kind: 'put', version: { ...version, facets, passages: packed } });
  return {
    add: () => undefined,
    estimate: (run) => library.estimate(run),
    candidates: ([first = '', ...runs]) =>
      runs.reduce((found, run) => {
        const holders = new Set(library.keysWith(run));
        return found.filter((key) => holders.has(key));
      }, library.keysWith(first)),
  };
});

test('every place of a run is found, in the lists and in what came after them', () => {
  const random = randomFrom(5);
  const draw = (length: number) =>
    Array.from({ length }, () => '城镇化人地钱¶'[random(7)] ?? '').join('');
  const [first, second] = [draw(300_000), draw(5000)];
  const places = new CharacterPlaces();
  places.append(unitsOf(first));
  expect(places.find('城')).toHaveLength(first.split('城').length - 1);
  expect(places.append(unitsOf(second))).toBe(first.length);
  for (const run of ['城', '镇化', '人地钱', '钱¶城城', '没有']) {
    expect([...places.find(run)], run).toEqual(placesIn(first + second, run));
    expect(places.estimate(run)).toBeGreaterThanOrEqual(places.find(run).length);
  }
});

test('an engine without any source finds what one with a source finds', async () => {
  const texts = readFiveTexts();
  const engine = await engineOver(texts, undefined);
  const counts = async (q: string) => {
    const parsed = parseQuery(q, 'parsed');
    if (parsed.kind === 'fault') throw new Error(parsed.fault.code);
    return (await engine.search(parsed.query, wholePage)).counts.hits;
  };
  expect(await counts('一中心六组团')).toBe(8);
  expect(await counts('人地钱')).toBe(2);
  expect(await counts('15分钟*圈')).toBeGreaterThan(3);
  expect(await counts('农业转移人口 市民化')).toBeGreaterThan(0);
});

function placesIn(text: string, run: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) places.push(at);
  return places;
}
