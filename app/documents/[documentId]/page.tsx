import type { Metadata } from 'next';
import type { Route } from 'next';
import { notFound, redirect } from 'next/navigation';
import { answerPhraseMarks } from '#app/_server/answer-phrase-marks.ts';
import { answerReader, answerTitle } from '#app/_server/answer-reader.ts';
import { answerWhereabouts } from '#app/_server/answer-report.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { signedInWriter } from '#app/_server/sign-in.ts';
import { noteWords } from '#app/_notes/note-words.ts';
import { NotesProvider } from '#app/_notes/notes-context.tsx';
import { documentHref, readDocumentView } from '#app/_ui/document-view.ts';
import { arrangeDocument } from './arrange-document.ts';
import { MarginLayout } from './_margin/margin-layout.tsx';
import { SelectionBar } from './_marking/selection-bar.tsx';
import { selectionHome } from './_marking/selection-home.ts';
import { layMarks } from './lay-marks.ts';
import { OutlinePanel } from './outline-panel.tsx';
import { ReaderBar } from './reader-bar.tsx';
import { phraseLayers } from './phrase-layers.ts';
import { Sheet } from './sheet.tsx';
import './reader.css';

type ReaderProps = PageProps<'/documents/[documentId]'>;

/** One document to be read: its outline, its text, and where in it a query was found. */
export default async function ReaderPage({ params, searchParams }: ReaderProps) {
  const documentId = decodeURIComponent((await params).documentId);
  const view = readDocumentView(await searchParams);
  const answer = await answerReader(documentId, view);
  if (answer === undefined) return goWhereItIs(documentId);
  const phrases = await answerPhraseMarks(answer.document.versionId);
  const asked = { answer, phrases, view, ...(await readInterface()) };
  const setting = { ...asked, ...layMarks({ answer, view, phrases: phraseLayers(asked) }) };
  return (
    <NotesProvider
      codes={answer.codes}
      words={noteWords(setting.say)}
      writer={await signedInWriter()}
      standard={setting.chosen.citation ?? '2025'}
    >
      <ReaderBar {...setting} />
      <div className="reader">
        <OutlinePanel {...setting} />
        <Sheet {...setting} sheet={arrangeDocument(answer.document)} />
      </div>
      <SelectionBar home={selectionHome(answer.document)} />
      <MarginLayout />
    </NotesProvider>
  );
}

/** A text that became a version is read there; one that was removed says how it comes back. */
async function goWhereItIs(documentId: string): Promise<never> {
  const where = await answerWhereabouts(documentId);
  if (where?.kind === 'joined') redirect(documentHref(where.into));
  if (where?.kind === 'removed') {
    redirect(`/library/reports/${encodeURIComponent(documentId)}` as Route);
  }
  notFound();
}

export async function generateMetadata({ params, searchParams }: ReaderProps): Promise<Metadata> {
  const { documentId } = await params;
  const view = readDocumentView(await searchParams);
  const title = await answerTitle(decodeURIComponent(documentId), view.version);
  const { say } = await readInterface();
  return { title: title ?? say('missing.title') };
}
