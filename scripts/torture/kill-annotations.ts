import { join } from 'node:path';
import { runProgram, zhengci } from './run-zhengci.ts';

/** What became of the annotations that were acknowledged before their writer was killed. */
export type KilledAnnotations = {
  readonly kills: number;
  readonly kept: number;
  readonly lost: number;
};

const perRound = 8; // Killed in the middle of a write, after about so many acknowledgements.

/**
 * Makes annotations in a process of their own and kills it with kill -9 again and again, until
 * `wanted` were acknowledged; then looks whether any of these is lost.
 */
export async function killAnnotations(library: string, wanted: number): Promise<KilledAnnotations> {
  await zhengci(library, ['ingest', 'corpus', '--json']).ending;
  const kept = new Set<string>();
  let kills = 0;
  while (kept.size < wanted) {
    // A moment later than the acknowledgement, so that the kill falls into the next write.
    for (const id of await annotateAndKill(library, kills % 7)) kept.add(id);
    kills += 1;
  }
  const checked = await zhengci(library, ['check', '--json']).ending;
  if (checked.code !== 0) throw new Error(`check: ${checked.output}`);
  const { output } = await zhengci(library, ['annotations', 'export', '--format', 'jsonld']).ending;
  const lost = [...kept].filter((id) => !output.includes(`"urn:uuid:${id}"`));
  return { kills, kept: kept.size, lost: lost.length };
}

async function annotateAndKill(library: string, laterMs: number): Promise<string[]> {
  const program = 'db/recipes/testing/annotate-program.ts';
  const args = [program, library, join(library, 'backups'), '1000'];
  const { child, ending } = runProgram(library, args);
  let seen = 0;
  child.stdout.on('data', (bytes: Buffer) => {
    seen += bytes.toString().split('\n').length - 1;
    if (seen >= perRound) setTimeout(() => child.kill('SIGKILL'), laterMs);
  });
  const { output } = await ending;
  return [...output.matchAll(/kept (\S+)\n/g)].map(([, id = '']) => id);
}
