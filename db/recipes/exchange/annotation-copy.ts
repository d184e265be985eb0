import { closeSync, fsyncSync, openSync, readSync, fstatSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '#db/durable-file.ts';
import { failpoint } from '#db/failpoint.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import type { Say } from '#db/recipes/say.ts';
import { keyOfLine, livingLines, readCopyLines, textOfCopy } from './copy-lines.ts';
import { copiedStates, linesOf } from './copied-lines.ts';

/** A second copy of what people wrote, which no database is needed to read. */
export type AnnotationCopy = {
  /** Adds a line for whatever the library has and the copy has not. */
  complete(): void;
};

const smallBytes = 4_000_000; // Below, old lines cost nobody anything.

/** Gives the place of the copy. */
export function annotationCopyPath(dataDir: string): string {
  return join(dataDir, 'annotations.jsonl');
}

/**
 * Opens `annotations.jsonl`, the copy of all annotations, one line a change, and completes it.
 *
 * The library is written first and the copy second; whoever is killed between the two leaves a copy
 * that is a line behind, and the next opening adds it. What the library does not know stays in the
 * copy: it may be all that is left of it. A copy that cannot be written is said, and stops nobody:
 * what is acknowledged stands in the library.
 *
 * openAnnotationCopy('/data', { given, say }).complete()
 */
export function openAnnotationCopy(
  dataDir: string,
  { given, say }: { readonly given: GivenDatabase; readonly say: Say },
): AnnotationCopy {
  const path = annotationCopyPath(dataDir);
  let known: Map<string, string> | undefined;
  const complete = (): void => {
    try {
      known ??= readKnown(path);
      const missing = [...copiedStates(given)].filter(
        ([key, { state }]) => known?.get(key) !== state,
      );
      if (missing.length === 0) return;
      failpoint('annotate.afterLibrary');
      const lines = linesOf(
        given,
        missing.map(([, named]) => named),
      );
      appendDurably(path, lines.map(({ line }) => `${line}\n`).join(''));
      for (const line of lines) known.set(keyOfLine(line), line.state);
    } catch (error) {
      known = undefined; // Half of it may have been written: it is looked at again.
      say('cli.copyNotWritten', { path, reason: String(error) });
    }
  };
  complete();
  return { complete };
}

function readKnown(path: string): Map<string, string> {
  const text = textOfCopy(path);
  const lines = readCopyLines(text);
  const living = livingLines(lines);
  if (text.length > smallBytes && lines.length > 2 * living.length) {
    writeDurably(path, living.map(({ line }) => `${line}\n`).join(''));
  }
  return new Map(living.map((line) => [keyOfLine(line), line.state]));
}

/** All of it in one write: another process that adds at the same time does not come in between. */
function appendDurably(path: string, text: string): void {
  const file = openSync(path, 'a+', 0o644);
  try {
    const bytes = Buffer.from(isTorn(file) ? `\n${text}` : text, 'utf8');
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    failpoint('annotate.inCopy');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A power cut may have left half a line: the next one must not continue it. */
function isTorn(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}
