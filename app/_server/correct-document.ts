import 'server-only';
import { readChange } from '#lib/document/correction-words.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Span } from '#lib/text/span.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** What a form says; what it does not say is undefined. */
export type CorrectionForm = {
  /** The correction to be taken back. */
  readonly undo: string | undefined;
  /** What the stretch is, in one word. */
  readonly what: string | undefined;
  readonly span: Span | undefined;
  readonly version: string | undefined;
};

/** Corrects a document, or takes a correction back; gives the code of what went wrong, if anything did. */
export async function correctDocument(
  documentId: string,
  { undo, what, span, version }: CorrectionForm,
): Promise<string | undefined> {
  const { corrections } = await openedLibrary();
  try {
    if (undo !== undefined) {
      corrections.remove(await requestActor(), documentId, undo);
      return undefined;
    }
    const change = readChange(what ?? '');
    if (change === undefined || span === undefined) return 'correctionWithoutEffect';
    corrections.add(await requestActor(), documentId, { span, change, versionId: version });
    return undefined;
  } catch (error) {
    if (error instanceof NamedError) return error.code;
    throw error;
  }
}
