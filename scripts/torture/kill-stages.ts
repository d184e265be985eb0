import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOfLibrary } from '#db/library-rows.ts';
import { randomFrom } from '#lib/search/draw-sample.ts';
import { type Folders, ingestAll, type Stage, stages } from '#db/recipes/testing/do-stage.ts';
import { disturb, type Scene, sceneOf } from '#db/recipes/testing/fault-scene.ts';
import { root } from '../install/runtime.mjs';
import { forget, type Outcome, unharmed } from './outcome.ts';

const seed = 2022;
/** A little beyond the end too. */
const reach = 1.1;
/** What these leave has no ids and times of its own: it must be that of an undisturbed run. */
const repeatable = new Set<Stage>(['ingest', 'reindex', 'migrate']);

type Undisturbed = { readonly tookMs: number; readonly rows: ReturnType<typeof rowsOfLibrary> };

/**
 * Kills a process at a moment drawn over its whole life, so many times, each stage in turn, and
 * tells each time whether the library has suffered.
 */
export async function killStages(rounds: number, tell: (outcome: Outcome) => void): Promise<void> {
  const random = randomFrom(seed);
  const quiet = new Map<Stage, Undisturbed>();
  for (const stage of stages) quiet.set(stage, await undisturbed(stage));
  for (let round = 0; round < rounds; round += 1) {
    const stage = stages[round % stages.length] ?? 'ingest';
    const { tookMs, rows } = quiet.get(stage) ?? (await undisturbed(stage));
    const killAfterMs = random(Math.round(tookMs * reach));
    const scene = largeSceneOf(stage);
    const { kept, wasKilled } = await disturb(stage, scene.folders, { killAfterMs });
    const acknowledged = [...scene.acknowledged, ...kept];
    const harm = await unharmed(scene.folders, { acknowledged, seed: round });
    const other = repeatable.has(stage) ? otherRows(rows, scene.folders) : [];
    tell({
      name: `${stage} ${wasKilled ? 'killed' : 'ended'} at ${killAfterMs} of ${tookMs.toFixed(0)} ms, ${acknowledged.length} acknowledged`,
      harm: [...harm, ...other],
    });
    forget(scene.folders);
  }
}

async function undisturbed(stage: Stage): Promise<Undisturbed> {
  const { folders } = largeSceneOf(stage);
  const startedAt = performance.now();
  const { faults } = await disturb(stage, folders, {});
  if (faults.length > 0) throw new Error(`${stage}: ${faults.join(', ')}`);
  const tookMs = performance.now() - startedAt;
  ingestAll(folders);
  const rows = rowsOfLibrary(folders.dataDir);
  forget(folders);
  return { tookMs, rows };
}

/** To an ingestion all sample texts come too, so that it has a life in which it can be met. */
function largeSceneOf(stage: Stage): Scene {
  const scene = sceneOf(stage);
  if (stage === 'ingest') {
    cpSync(join(root, 'corpus'), scene.folders.texts, { recursive: true });
  }
  return scene;
}

function otherRows(rows: Undisturbed['rows'], { dataDir }: Folders): string[] {
  const found = rowsOfLibrary(dataDir);
  const other = Object.keys({ ...rows, ...found }).filter((table) => found[table] !== rows[table]);
  return other.map((table) => `other rows than undisturbed: ${table}`);
}
