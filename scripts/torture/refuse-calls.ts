import { spawnSync } from 'node:child_process';
import { randomFrom } from '#lib/search/draw-sample.ts';
import { type Stage, stages } from '#db/recipes/testing/do-stage.ts';
import { disturb, sceneOf } from '#db/recipes/testing/fault-scene.ts';
import { forget, type Outcome, unharmed } from './outcome.ts';

const seed = 2022;

/** What SQLite and we ask of the disk, and how it refuses: once, or from then on. */
const refusals = [
  { calls: 'pwrite64', error: 'ENOSPC', lasts: true },
  { calls: 'pwrite64', error: 'EIO', lasts: false },
  { calls: 'fsync,fdatasync', error: 'EIO', lasts: false },
  { calls: 'pread64', error: 'EIO', lasts: false },
  { calls: 'rename', error: 'EIO', lasts: false },
  { calls: 'ftruncate', error: 'EIO', lasts: false },
] as const;

/** The highest number of a call that is refused: later ones are met by few stages. */
const furthest: Readonly<Record<(typeof refusals)[number]['calls'], number>> = {
  pwrite64: 120,
  'fsync,fdatasync': 12,
  pread64: 200,
  rename: 3,
  ftruncate: 4,
};

/**
 * Has the system refuse calls of a process, as a full or a failing disk does: the first one in the
 * first round, later ones drawn by a seed. Needs `strace`; is skipped without it.
 */
export async function refuseCalls(rounds: number, tell: (outcome: Outcome) => void) {
  const random = randomFrom(seed);
  const canRefuse = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
  const cells = stages.flatMap((stage) => refusals.map((refusal) => ({ stage, refusal })));
  for (const { stage, refusal } of cells) {
    for (let round = 0; round < rounds; round += 1) {
      const nth = round === 0 ? 1 : 1 + random(furthest[refusal.calls]);
      const name = `${stage}: ${refusal.calls} ${nth}${refusal.lasts ? ' and on' : ''} gives ${refusal.error}`;
      if (canRefuse) tell({ name, harm: await refuse(stage, refusal, nth) });
      else tell({ name, harm: [], isSkipped: true });
    }
  }
}

async function refuse(
  stage: Stage,
  { calls, error, lasts }: (typeof refusals)[number],
  nth: number,
): Promise<string[]> {
  const { folders, acknowledged } = sceneOf(stage);
  const inject = `inject=${calls}:error=${error}:when=${nth}${lasts ? '+' : ''}`;
  const prefix = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', inject];
  const { kept } = await disturb(stage, folders, { prefix });
  const harm = await unharmed(folders, { acknowledged: [...acknowledged, ...kept], seed: nth });
  forget(folders);
  return harm;
}
