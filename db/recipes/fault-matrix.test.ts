/**
 * What may happen to a library while it does what, and where it is tried. A cell names its tests; a
 * cell that is missing here does not exist. `torture` stands for a part of `npm run torture`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '#db/project-folder.ts';

type Cell = readonly (readonly [where: string, name: string])[];

const faults = 'db/recipes/faults.test.ts';
const mend = 'db/recipes/mend-index.test.ts';
const disk = 'db/recipes/full-disk.test.ts';
const restore = 'db/recipes/restore-library.test.ts';
const ingest = 'db/recipes/ingest.test.ts';
const earlier = 'db/library/earlier-schemas.test.ts';
const migrate = 'db/library/migrate-library.test.ts';
const command = 'scripts/zhengci.test.ts';
const sums = 'db/recipes/check-library.test.ts';
const copy = 'db/recipes/exchange/annotation-copy.test.ts';

const killed = [faults, 'a process that is killed in $stage at $at does no harm'] as const;
const refused = [faults, 'a disk that refuses in $stage at $name ($fault) does no harm'] as const;
const together = [
  faults,
  'two ingestions, one who annotates, a backup and a rebuild at once, and a server that answers',
] as const;
const jumped = [
  faults,
  'a clock that jumps ahead by years, back to its beginning, and right again does no harm',
] as const;
const ownClock = [faults, 'a process whose own clock is years ahead does no harm'] as const;
const kills = ['torture', 'kills'] as const;
const moments = ['torture', 'failpoints'] as const;
const calls = ['torture', 'refusals'] as const;

const matrix: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  kill: {
    ingest: [
      killed,
      kills,
      moments,
      [command, 'an ingestion that was killed is finished by the next one'],
    ],
    index: [kills, moments],
    annotate: [
      killed,
      kills,
      moments,
      [
        'db/recipes/annotations/durability.test.ts',
        'annotations that were acknowledged survive kill -9',
      ],
    ],
    migrate: [kills, moments],
    backup: [killed, kills, moments],
    restore: [kills, moments],
  },
  'full disk': {
    ingest: [
      refused,
      moments,
      calls,
      [disk, 'an ingestion says so, and the library is what it was; with room it is finished'],
    ],
    index: [refused, moments, calls, [disk, 'an index that does not fit leaves the old one']],
    annotate: [
      refused,
      moments,
      calls,
      [disk, 'an annotation is refused or kept, never half; the earlier ones stay'],
    ],
    migrate: [refused, moments, calls],
    backup: [refused, moments, calls, [disk, 'a backup that does not fit leaves no half of one']],
    restore: [refused, moments, calls],
  },
  'i/o errors': {
    ingest: [refused, moments, calls],
    index: [refused, moments, calls],
    annotate: [refused, moments, calls],
    migrate: [refused, moments, calls],
    backup: [refused, moments, calls],
    restore: [refused, moments, calls],
  },
  'damaged bytes': {
    ingest: [[ingest, 'a manifest may be left unread, and a broken one ingests nothing']],
    index: [
      [mend, 'an index that %s while it is served is built again, and the answer is right'],
      [mend, 'an index.json that says %j leads to a new index'],
      [mend, '%s may go while it is served'],
      [sums, 'a bit that flips inside $table is found, and repaired by a new index'],
    ],
    annotate: [
      [mend, 'a damaged library is named, and nothing is written into it any more'],
      [copy, 'a copy that is behind, torn, damaged or gone is completed by the next opening'],
    ],
    migrate: [
      [faults, 'a damaged library of an earlier version is not migrated, and stays as it is'],
    ],
    backup: [
      [restore, 'a damaged library is never backed up over good backups'],
      [restore, 'a damaged library is replaced by the newest sound backup and kept byte for byte'],
    ],
  },
  'several at once': {
    ingest: [
      together,
      [command, 'two processes that ingest the same folder at once make each document once'],
    ],
    index: [together],
    annotate: [together],
    backup: [together],
  },
  'clock jumps': {
    ingest: [jumped, ownClock],
    annotate: [jumped, ownClock],
    backup: [
      jumped,
      ownClock,
      [restore, 'the backup of the day is made once a day, and again when the clock was wrong'],
    ],
  },
  'earlier versions': {
    index: [
      [faults, 'a library of an earlier version is opened, its index made, and all of it is there'],
    ],
    migrate: [
      [earlier, 'a library of $name with rows in every table loses none of them'],
      [migrate, 'a library of a newer program is left alone'],
    ],
    backup: [
      [faults, 'the backup that a migration made brings the library of the earlier version back'],
    ],
  },
};

const cells = Object.entries(matrix).flatMap(([fault, stages]) =>
  Object.entries(stages).map(([stage, tests]) => ({ fault, stage, tests })),
);

test.each(cells)('$fault in $stage is tried by tests that are there', ({ tests }) => {
  expect(tests.length).toBeGreaterThan(0);
  for (const [where, name] of tests) {
    expect(isThere(where, name), `${where}: ${name}`).toBe(true);
  }
});

function isThere(where: string, name: string): boolean {
  if (where === 'torture') return sourceOf('scripts/torture.ts').includes(`\n  ${name}: {`);
  const quoted = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`\(\s*'${quoted}',`).test(sourceOf(where));
}

function sourceOf(path: string): string {
  return readFileSync(join(projectFolder(), path), 'utf8');
}
