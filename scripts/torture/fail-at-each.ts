import { stages } from '#db/recipes/testing/do-stage.ts';
import { failpointsOf } from '#db/recipes/testing/failpoints-of.ts';
import { disturb, sceneOf } from '#db/recipes/testing/fault-scene.ts';
import { forget, type Outcome, unharmed } from './outcome.ts';

const faults = ['kill', 'enospc', 'eio'] as const;

/** Kills a process, and has the disk refuse, at every named moment of every stage. */
export async function failAtEach(tell: (outcome: Outcome) => void): Promise<void> {
  for (const stage of stages) {
    for (const name of failpointsOf(stage)) {
      for (const fault of faults) {
        const { folders, acknowledged } = sceneOf(stage);
        const ended = await disturb(stage, folders, { failpoint: `${name}:${fault}` });
        const hasCome = fault === 'kill' ? ended.wasKilled : ended.faults.length > 0;
        const all = [...acknowledged, ...ended.kept];
        const harm = await unharmed(folders, { acknowledged: all, seed: 1 });
        tell({
          name: `${stage} at ${name}: ${fault}`,
          harm: hasCome ? harm : ['nobody came there', ...harm],
        });
        forget(folders);
      }
    }
  }
}
