import { NamedError } from '#lib/message/named-error.ts';
import { currentGeneration, type IndexDatabase, removeIndexPointer } from '#db/index/open-index.ts';
import { buildIndex, type IndexParts } from './open-current-index.ts';

/**
 * Builds a new index where a question failed because the one that it was asked of is damaged;
 * undefined where the fault is another one.
 *
 * When the library itself is damaged nothing can be built: that is said, and from then on this
 * process writes nothing into it.
 *
 * mendIndex(error, { dataDir, given, index, say })?.generation -> 4
 */
export function mendIndex(
  error: unknown,
  { index, ...parts }: IndexParts & { readonly index: IndexDatabase },
): IndexDatabase | undefined {
  if (!isDamage(error)) return undefined;
  const { dataDir, given } = parts;
  if (!isSound(given.handle)) {
    given.handle.pragma('query_only = ON');
    throw new NamedError('libraryCorrupt', { path: given.handle.name }, { cause: error });
  }
  // Another process may have been quicker: then its generation is taken.
  if (currentGeneration(dataDir) === index.generation) removeIndexPointer(dataDir);
  return buildIndex(parts, 'whenStale');
}

function isSound(handle: IndexDatabase['handle']): boolean {
  try {
    return handle.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}

/** Drizzle wraps what SQLite says. A disk that is full or refuses is not damage of what it holds. */
function isDamage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR_(SHORT_)?READ)/.test(code)) return true;
  return 'cause' in error && isDamage(error.cause);
}
