import { keepOriginal } from '#db/durable-file.ts';
import { countWords } from './count-words.ts';

/** What a second thread does for a file while the first one reads the next. */
export type HelperTask = {
  readonly dataDir: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Start and end of each passage, one after the other. */
  readonly borders: Uint32Array;
};

/** The words of the file, whose bytes are on the disk now; or what went wrong. */
export type HelperAnswer =
  | { readonly kind: 'done'; readonly words: ReadonlyMap<string, number> }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | undefined };

/**
 * Keeps the bytes of a file and counts its words; never throws.
 *
 * doTask({ dataDir: '/data', sha256, bytes, text: '推进城镇化', borders }).words.get('城镇化') -> 1
 */
export function doTask({ dataDir, sha256, bytes, text, borders }: HelperTask): HelperAnswer {
  try {
    keepOriginal(dataDir, sha256, bytes);
    return { kind: 'done', words: countWords(text, spansOf(borders)) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    return { kind: 'failed', message, code };
  }
}

function* spansOf(borders: Uint32Array) {
  for (let at = 0; at + 1 < borders.length; at += 2) {
    yield { start: borders[at] ?? 0, end: borders[at + 1] ?? 0 };
  }
}
