import { z } from 'zod';
import { NamedError } from '#lib/message/named-error.ts';
import type { ImportedProject } from './imported.ts';
import { readAnnotationCopy } from './read-annotation-copy.ts';
import { hypothesisSchema, readHypothesis } from './read-hypothesis.ts';
import { isOwnJsonLd, readJsonLd } from './read-json-ld.ts';

/** A file of this size holds tens of thousands of annotations; a larger one is something else. */
export const maxImportBytes = 40 * 1024 * 1024;

/** The kinds of files that can be imported. */
export const importFormats = ['jsonld', 'jsonl', 'hypothesis'] as const;

/** A kind of file that can be imported. */
export type ImportFormat = (typeof importFormats)[number];

/**
 * Reads a file of annotations as a whole before anything of it is written. Throws `importTooLarge`,
 * `brokenImport` for one that was cut or damaged, and `foreignImport` for a file of another kind.
 *
 * parseImport(bytes, 'jsonld').annotations.length -> 120
 */
export function parseImport(bytes: Uint8Array, format: ImportFormat): ImportedProject {
  refuseLarge(bytes);
  if (format === 'jsonl') return parseCopy(bytes);
  const file = parseJson(bytes, format);
  try {
    if (format === 'jsonld' && isOwnJsonLd(file)) return readJsonLd(file);
    if (format === 'hypothesis') {
      const read = hypothesisSchema.safeParse(file);
      if (read.success) return readHypothesis(read.data);
    }
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const reason = `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}`;
    throw new NamedError('brokenImport', { reason }, { cause: error });
  }
  throw new NamedError('foreignImport', { format });
}

function refuseLarge(bytes: Uint8Array): void {
  if (bytes.length <= maxImportBytes) return;
  const megabytes = (size: number) => Math.round(size / 1024 / 1024);
  throw new NamedError('importTooLarge', {
    megabytes: megabytes(bytes.length),
    max: megabytes(maxImportBytes),
  });
}

function parseCopy(bytes: Uint8Array): ImportedProject {
  const project = readAnnotationCopy(new TextDecoder().decode(bytes));
  if (project === undefined) throw new NamedError('foreignImport', { format: 'jsonl' });
  return project;
}

function parseJson(bytes: Uint8Array, format: ImportFormat): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A table or a page was never meant to be one; what begins like one was cut off.
    if (!/^\s*[{[]/.test(text)) throw new NamedError('foreignImport', { format });
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof NamedError) throw error;
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    throw new NamedError('brokenImport', { reason }, { cause: error });
  }
}
