import 'server-only';
import {
  type CodeView,
  type NoteView,
  viewCodes,
  viewNote,
  viewWordingNote,
} from './view-notes.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** The notes on one version of a document, and the codes they may have. */
export type NotesAnswer = {
  readonly codes: readonly CodeView[];
  readonly notes: readonly NoteView[];
};

/**
 * Reads the notes on a version of a document, those on wordings that stand in it too.
 *
 * Wordings are looked for in the current version alone, as every search is.
 */
export async function answerNotes(
  documentId: string,
  { versionId, isCurrent }: { readonly versionId: string; readonly isCurrent: boolean },
): Promise<NotesAnswer> {
  const { annotations, codes, wordings } = await openedLibrary();
  const actor = await requestActor();
  const views = viewCodes(codes.list(actor));
  const own = annotations.all(actor, { documentId: [documentId] }, versionId);
  const onWordings = isCurrent ? await wordings.placesIn(actor, documentId) : [];
  return {
    codes: views,
    notes: [
      ...own.map((annotation) => viewNote(annotation, views)),
      ...onWordings.map((each) => viewWordingNote(each, versionId, views)),
    ],
  };
}
