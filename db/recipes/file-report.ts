import { NamedError } from '#lib/message/named-error.ts';
import type { NoteAnswer } from './model.ts';

/** What became of one file; the reason is an error, and becomes a sentence where it is shown. */
export type FileReport = {
  readonly source: string;
  readonly outcome: 'ingested' | 'unchanged' | 'refused' | 'failed';
  readonly documentId: string | undefined;
  readonly versionId: string | undefined;
  readonly reason: NamedError | undefined;
  readonly notes: readonly NoteAnswer[];
};

/**
 * Gives the report of a file that was not taken in because something went wrong.
 *
 * failedFile('a.txt', new NamedError('missingPath', { path: 'a.txt' })).outcome -> 'failed'
 */
export function failedFile(source: string, error: unknown): FileReport {
  return notTaken(source, 'failed', nameError(error));
}

/**
 * Gives the report of a file that was not taken in because of what it is.
 *
 * refusedFile('a.txt', new NamedError('emptyFile')).outcome -> 'refused'
 */
export function refusedFile(source: string, reason: NamedError): FileReport {
  return notTaken(source, 'refused', reason);
}

/**
 * Gives an error a name where it has none: then it is a fault of the program.
 *
 * nameError(new TypeError('x')).code -> 'internal'
 */
export function nameError(error: unknown): NamedError {
  if (error instanceof NamedError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new NamedError('internal', { reason }, { cause: error });
}

function notTaken(source: string, outcome: 'refused' | 'failed', reason: NamedError): FileReport {
  return { source, outcome, documentId: undefined, versionId: undefined, reason, notes: [] };
}
