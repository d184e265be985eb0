import { relations, type Reason } from '#lib/compare/model.ts';
import type { TextLinks } from '#lib/compare/link-texts.ts';
import type { IndexDatabase } from './open-index.ts';

type SectionRow = readonly [number, number, number, number];
type UnitRow = readonly [number, number, number, number, number, string];

/**
 * Gives the links of two versions, seen from the first; undefined where they were not computed.
 *
 * readLinks(index, 'puyang@1', 'hebi@1')?.units.length -> 202
 */
export function readLinks(
  { handle }: IndexDatabase,
  left: string,
  right: string,
): TextLinks | undefined {
  const isTurned = left > right;
  const pair = handle
    .prepare('SELECT pair FROM link_pair WHERE left_version = ? AND right_version = ?')
    .pluck()
    .get(isTurned ? [right, left] : [left, right]);
  if (pair === undefined) return undefined;
  const sections = handle
    .prepare(
      'SELECT left_section, right_section, score, is_reciprocal FROM section_link WHERE pair = ?',
    )
    .raw()
    .all(pair) as SectionRow[];
  const units = handle
    .prepare(
      'SELECT left_unit, right_unit, score, relation, is_reciprocal, reasons FROM unit_link WHERE pair = ?',
    )
    .raw()
    .all(pair) as UnitRow[];
  const turn = (a: number, b: number) => (isTurned ? { left: b, right: a } : { left: a, right: b });
  return {
    sections: sections
      .map(([a, b, score, isReciprocal]) => ({
        ...turn(a, b),
        ...{ score, isReciprocal: isReciprocal === 1 },
      }))
      .sort(byPlace),
    units: units
      .map(([a, b, score, relation, isReciprocal, reasons]) => ({
        ...turn(a, b),
        score,
        relation: relations[relation] ?? 'related',
        isReciprocal: isReciprocal === 1,
        reasons: JSON.parse(reasons) as Reason[],
      }))
      .sort(byPlace),
  };
}

function byPlace(
  a: { readonly left: number; readonly score: number },
  b: { readonly left: number; readonly score: number },
): number {
  return a.left - b.left || b.score - a.score;
}

/**
 * Lists the pairs among some versions whose links are there, as `left right`.
 *
 * listLinkedPairs(index, ['hebi@1', 'puyang@1']) -> Set { 'hebi@1 puyang@1' }
 */
export function listLinkedPairs(
  { handle }: IndexDatabase,
  versionIds: readonly string[],
): Set<string> {
  const wanted = JSON.stringify(versionIds);
  const rows = handle
    .prepare(
      `SELECT left_version || ' ' || right_version FROM link_pair
       WHERE left_version IN (SELECT value FROM json_each(?))
         AND right_version IN (SELECT value FROM json_each(?))`,
    )
    .pluck()
    .all(wanted, wanted) as string[];
  return new Set(rows);
}

/**
 * Gives, for each unit of a version, in how many of some other versions it is said: with a link
 * that is the same or a variant.
 *
 * countLinked(index, 'hebi@1', ['puyang@1', 'henan@1']).get(12) -> 2
 */
export function countLinked(
  { handle }: IndexDatabase,
  versionId: string,
  others: readonly string[],
): Map<number, number> {
  const rows = handle
    .prepare(
      `SELECT unit, count(DISTINCT other) FROM (
         SELECT left_unit AS unit, right_version AS other FROM unit_link JOIN link_pair USING (pair)
           WHERE left_version = @version AND relation < 2
         UNION ALL
         SELECT right_unit, left_version FROM unit_link JOIN link_pair USING (pair)
           WHERE right_version = @version AND relation < 2
       ) WHERE other IN (SELECT value FROM json_each(@others)) GROUP BY unit`,
    )
    .raw()
    .all({ version: versionId, others: JSON.stringify(others) }) as (readonly [number, number])[];
  return new Map(rows);
}

/**
 * Lists the versions that a version is linked with.
 *
 * listLinkedWith(index, 'hebi@1') -> Set { 'puyang@1' }
 */
export function listLinkedWith({ handle }: IndexDatabase, versionId: string): Set<string> {
  const rows = handle
    .prepare(
      `SELECT right_version FROM link_pair WHERE left_version = @version
       UNION SELECT left_version FROM link_pair WHERE right_version = @version`,
    )
    .pluck()
    .all({ version: versionId }) as string[];
  return new Set(rows);
}
