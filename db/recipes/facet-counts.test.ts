/**
 * Facet counts are compared with counts that SQLite makes of the texts themselves.
 */
import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { drawSample, randomFrom } from '#lib/search/draw-sample.ts';
import type { FacetFilter, Facets } from '#lib/search/model.ts';
import type { Library } from './model.ts';
import {
  ingestStated,
  newLibrary,
  searchFor,
  type TestLibrary,
} from './testing/library-for-test.ts';

const values: { readonly [name in keyof Facets]: readonly string[] } = {
  place: ['河南省/鹤壁市', '河南省/濮阳市', '河南省', ''],
  year: ['2021', ''],
  genre: ['规划', '讲话'],
};
const names = ['place', 'year', 'genre'] as const;
const wordings = ['城镇化', '户籍', '户', '城'];

let made: TestLibrary;
let library: Library;

beforeAll(() => {
  made = newLibrary();
  const random = randomFrom(3);
  const stated: Record<string, Record<string, string>> = {};
  for (const place of values.place) {
    for (const year of values.year) {
      for (const genre of values.genre) {
        const name = `${place.replace('/', '')}${year}${genre}文.txt`;
        const size = 1 + random(4);
        const line = () =>
          `${'推进城镇化'.repeat(random(3))}${'放开户籍，户籍、城市'.repeat(random(2))}办好事。`;
        made.write({ [name]: Array.from({ length: size }, line).join('\n') });
        const given = { ...(place && { place }), ...(year && { year }), ...(genre && { genre }) };
        stated[name] = given;
      }
    }
  }
  ingestStated(made, stated);
  library = made.open();
}, 60_000);

test('300 drawn combinations of filters count what SQL counts in the texts', async () => {
  const recount = openRecount(made);
  for (const { q, filter } of drawSample(allQuestions(), { size: 300, seed: 9 })) {
    const found = await library.search(searchFor(q, { mode: 'literal', filter }));
    const expected = recount(q, filter);
    expect(found.counts.hits, `${q} ${JSON.stringify(filter)}`).toBe(expected.hits);
    expect(found.counts.documents).toBe(expected.documents);
    for (const name of names) {
      const counted = found.facets[name].toSorted((a, b) => (a.value < b.value ? -1 : 1));
      expect(counted, `${q} ${name} ${JSON.stringify(filter)}`).toEqual(expected.facets[name]);
    }
  }
}, 60_000);

/** Each facet asks for nothing, for one value, or for two of them. */
function allQuestions(): { readonly q: string; readonly filter: FacetFilter }[] {
  const choices = names.map((name) => [
    [],
    ...values[name].map((value) => [value]),
    values[name].slice(0, 2),
    values[name].slice(1, 3),
  ]);
  const [places = [], years = [], genres = []] = choices;
  return wordings.flatMap((q) =>
    places.flatMap((place) =>
      years.flatMap((year) => genres.map((genre) => ({ q, filter: { place, year, genre } }))),
    ),
  );
}

/** Counts in SQL: the facts from the index, the hits by what `replace` takes away from the text. */
function openRecount({ dataDir }: TestLibrary) {
  const handle = new BetterSqlite3(join(dataDir, 'library.db'), { readonly: true });
  handle.prepare('ATTACH ? AS idx').run(join(dataDir, 'index.1.db'));
  const hits = `(length(v.text) - length(replace(v.text, @q, ''))) / length(@q)`;
  const from = `FROM idx.document_facts f JOIN version v USING (version_id) WHERE ${hits} > 0`;
  const isIn = (name: string) => `(json_array_length(@${name}) = 0
    OR f.${name} IN (SELECT value FROM json_each(@${name})))`;
  return (q: string, filter: FacetFilter) => {
    const asked = { q, ...Object.fromEntries(names.map((n) => [n, JSON.stringify(filter[n])])) };
    const all = names.map(isIn).join(' AND ');
    const totals = `SELECT coalesce(sum(${hits}), 0) AS hits, count(*) AS documents ${from} AND ${all}`;
    const facetOf = (name: (typeof names)[number]) => {
      const others = names
        .filter((other) => other !== name)
        .map(isIn)
        .join(' AND ');
      const sql = `SELECT f.${name} AS value, sum(${hits}) AS hits, count(*) AS documents ${from}
        AND ${others} GROUP BY f.${name} ORDER BY f.${name}`;
      return handle.prepare(sql).all(asked);
    };
    return {
      ...(handle.prepare(totals).get(asked) as { hits: number; documents: number }),
      facets: { place: facetOf('place'), year: facetOf('year'), genre: facetOf('genre') },
    };
  };
}
