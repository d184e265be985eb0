import { type Failpoint, failpoints } from '#db/failpoints.ts';
import type { Stage } from './do-stage.ts';

/** The families of moments that a stage comes through. */
const families: Readonly<Record<Stage, readonly string[]>> = {
  ingest: ['file', 'ingest'],
  reindex: ['file', 'index'],
  annotate: ['annotate'],
  migrate: ['migrate'],
  backup: ['file', 'backup'],
  restore: ['restore'],
};

/**
 * Gives the moments at which a stage can be disturbed.
 *
 * failpointsOf('backup')[0] -> 'file.written'
 */
export function failpointsOf(stage: Stage): readonly Failpoint[] {
  const names = Object.keys(failpoints) as Failpoint[];
  return names.filter((name) => families[stage].includes(name.split('.', 1)[0] ?? ''));
}
