import { asc, eq, sql } from 'drizzle-orm';
import type { BlockKind } from '#lib/document/model.ts';
import type { PackedPassages } from '#lib/search/packed-passages.ts';
import { unitsToString } from '#lib/text/skeleton.ts';
import type { IndexDatabase } from './open-index.ts';
import { packedPassages } from './packed-schema.ts';
import { documentFacts } from './schema.ts';

/**
 * Gives the values of the row of a version, in the order of the columns in packed-schema.ts.
 *
 * packedRow('hebi@1', packPassages(passages, 1))
 */
export function packedRow(versionId: string, packed: PackedPassages): (string | number | Buffer)[] {
  const { unitEnds, starts, ends, paths, units, kinds, otherScript } = packed;
  const names = [packed.kindNames, packed.pathNames, packed.passageIds()];
  return [
    ...[versionId, packed.count, packed.firstKey, units.length],
    ...names.map((value) => JSON.stringify(value)),
    joinBytes([unitEnds, starts, ends, paths, units, kinds, otherScript]),
    joinBytes([packed.seams, packed.lists]),
  ];
}

type Row = typeof packedPassages.$inferSelect;

/**
 * Reads the packed passages of a version; they hold nothing where it was never written.
 *
 * readPacked(index, 'hebi@1')?.count -> 412
 */
export function readPacked(
  { tables }: IndexDatabase,
  versionId: string,
): PackedPassages | undefined {
  const row = tables
    .select()
    .from(packedPassages)
    .where(eq(packedPassages.versionId, versionId))
    .get();
  return row && unpack(row);
}

function unpack(row: Row): PackedPassages {
  const { count, firstKey, characters, passageIds } = row;
  const take = bytesOf(row.columns);
  const bits = bytesOf(row.bits);
  const bitBytes = row.bits.length / 2;
  let ids: readonly string[] | undefined;
  return {
    ...{ count, firstKey },
    kindNames: row.kindNames as readonly BlockKind[],
    pathNames: row.pathNames as readonly (readonly string[])[],
    unitEnds: new Uint32Array(take(count * 4)),
    starts: new Uint32Array(take(count * 4)),
    ends: new Uint32Array(take(count * 4)),
    paths: new Uint32Array(take(count * 4)),
    units: new Uint16Array(take(characters * 2)),
    kinds: new Uint8Array(take(count)),
    otherScript: new Uint8Array(take(count)),
    seams: new Uint8Array(bits(bitBytes)),
    lists: new Uint8Array(bits(bitBytes)),
    passageIds: () => (ids ??= JSON.parse(passageIds) as readonly string[]),
  };
}

/**
 * Lists the skeletons of all current versions with their keys: what a candidate source holds.
 *
 * [...listCurrentSkeletons(index)][0] -> { key: 1, skeleton: '鹤壁市新型城镇化规划(2021-2035年)¶' }
 */
export function* listCurrentSkeletons(
  index: IndexDatabase,
): Generator<{ readonly key: number; readonly skeleton: string }> {
  const rows = index.tables
    .select({ versionId: documentFacts.versionId })
    .from(documentFacts)
    .innerJoin(packedPassages, eq(packedPassages.versionId, documentFacts.versionId))
    .orderBy(asc(packedPassages.firstKey))
    .all();
  for (const { versionId } of rows) {
    const packed = readPacked(index, versionId);
    if (packed !== undefined) yield* skeletonsOf(packed);
  }
}

/**
 * Gives the skeletons of packed passages with their keys.
 *
 * [...skeletonsOf(packed)] -> [{ key: 1, skeleton: '城镇化¶' }, …]
 */
export function* skeletonsOf({
  firstKey,
  units,
  unitEnds,
}: Pick<PackedPassages, 'firstKey' | 'units' | 'unitEnds'>): Generator<{
  readonly key: number;
  readonly skeleton: string;
}> {
  const all = unitsToString(units);
  let start = 0;
  for (const [number, end] of unitEnds.entries()) {
    yield { key: firstKey + number, skeleton: all.slice(start, end) };
    start = end;
  }
}

/**
 * Counts the characters of all current skeletons: what a candidate source would have to hold.
 *
 * countSkeletonChars(index) -> 96210
 */
export function countSkeletonChars({ tables }: IndexDatabase): number {
  const row = tables
    .select({ chars: sql<number>`coalesce(sum(${packedPassages.characters}), 0)` })
    .from(packedPassages)
    .innerJoin(documentFacts, eq(documentFacts.versionId, packedPassages.versionId))
    .get();
  return row?.chars ?? 0;
}

function joinBytes(arrays: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Buffer {
  return Buffer.concat(
    arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}

/** Gives copies of one stretch after another: typed arrays must begin at whole numbers of bytes. */
function bytesOf(buffer: Buffer): (length: number) => ArrayBuffer {
  let at = buffer.byteOffset;
  return (length) => {
    at += length;
    return buffer.buffer.slice(at - length, at) as ArrayBuffer;
  };
}
