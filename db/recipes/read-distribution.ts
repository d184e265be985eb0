import { readCursor, writeCursor } from './cursor.ts';
import type { DistributionRequest, LibraryDistribution } from './model.ts';
import { type Scene, summariesOf } from './scene.ts';

/**
 * Gives where a query stands and where it does not: by facet, along each document, and the
 * documents that are silent with the nearest wording they have.
 *
 * (await readDistribution(scene, request)).silent[0]?.nearest?.text -> '人地'
 */
export async function readDistribution(
  scene: Scene,
  request: DistributionRequest,
): Promise<LibraryDistribution> {
  const { limit, cursor, ...question } = request;
  const { engine, edition, query, scope } = scene;
  const place = { edition, question: ['distribution', question, scope.documentIds] };
  const offset = readCursor(cursor, place);
  const found = await engine.distribute(query, { ...scope, limit, offset });
  const { documents, silent, nextOffset } = found;
  return {
    ...found,
    summaries: summariesOf(
      scene,
      [...documents, ...silent].map(({ documentId }) => documentId),
    ),
    next: nextOffset === undefined ? undefined : writeCursor({ ...place, offset: nextOffset }),
  };
}
