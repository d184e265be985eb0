import { NoteBody } from '#app/_notes/note-body.tsx';
import type { NotebookEntry } from '#app/_server/answer-notebook.ts';
import { CodeTag } from '#app/_ui/code-tag.tsx';
import { compareHref } from '#app/_ui/compare-view.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { SectionPath } from '#app/_ui/section-path.tsx';
import { narrowPath } from '#app/_ui/short-path.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { EntryLinks } from './entry-links.tsx';
import { EntryNote } from './entry-note.tsx';
import { EntryTick } from './ticked-entries.tsx';

type EntryProps = {
  readonly entry: NotebookEntry;
  readonly isRead: boolean;
  readonly isBin: boolean;
  /** The code whose name stands above it already. */
  readonly under: string | undefined;
  readonly say: Say;
};

/** An excerpt with the sentences around it, where it stands, and what somebody wrote about it. */
export function Entry({ entry, isRead, isBin, under, say }: EntryProps) {
  const { note, document } = entry;
  const name = nameOfEntry(entry);
  return (
    <li
      className="entry"
      data-code={(note.codes.find(({ id }) => id === under) ?? note.codes[0])?.colour ?? 0}
    >
      {!isRead && <EntryTick id={note.id} name={name.slice(0, 40)} />}
      <article aria-label={say('notes.named', { words: name.slice(0, 60) })}>
        <header>
          {document !== undefined && <b lang="zh-Hans">{placeName(entry)}</b>}
          <SectionPath path={narrowPath(entry.around[0]?.sectionPath ?? [])} />
          {document !== undefined && (
            <span className="title" lang="zh-Hans">
              {document.title}
            </span>
          )}
          <EntryState entry={entry} say={say} />
        </header>
        <Excerpt entry={entry} say={say} />
        <EntryLinks links={entry.links} isRead={isRead || isBin} say={say} />
        {isRead ? (
          <Words entry={entry} under={under} />
        ) : (
          <EntryNote
            note={note}
            isBin={isBin}
            cited={entry.cited}
            href={entryHref(entry)}
            compareHref={comparison(entry)}
          >
            <Words entry={entry} under={under} />
          </EntryNote>
        )}
      </article>
    </li>
  );
}

function Words({ entry: { note }, under }: Pick<EntryProps, 'entry' | 'under'>) {
  const others = note.codes.filter(({ id }) => id !== under);
  return (
    <>
      {note.words !== '' && (
        <div className="words" lang="zh-Hans">
          <NoteBody words={note.words} />
        </div>
      )}
      {others.length > 0 && (
        <p className="tags">
          {others.map(({ id, name, colour }) => (
            <CodeTag key={id} name={name} colour={colour} />
          ))}
        </p>
      )}
    </>
  );
}

/** What is not as it was marked is said; the words as they were stand beside it. */
function EntryState({ entry: { note }, say }: Pick<EntryProps, 'entry' | 'say'>) {
  const isUsual = note.status === 'found';
  return (
    <>
      {note.isBookmark && <span className="state">{say('notes.bookmark')}</span>}
      {!isUsual && (
        <span className="state" data-status={note.status}>
          {say(`notebook.status.${note.status}`)}
        </span>
      )}
    </>
  );
}

function Excerpt({ entry: { note, around }, say }: Pick<EntryProps, 'entry' | 'say'>) {
  if (note.wording !== undefined) {
    return (
      <p className="excerpt" lang="zh-Hans">
        <mark>{note.wording}</mark>
      </p>
    );
  }
  return around.map((place, index) => {
    const before = note.places[index];
    const isChanged = before !== undefined && before.outcome === 'changed';
    return (
      <div key={index}>
        <p className="excerpt" lang="zh-Hans">
          <VisibleText text={joinSentences(place.previous, place.before)} />
          <mark>
            <VisibleText text={place.quote} />
          </mark>
          <VisibleText text={place.after + place.next} />
        </p>
        {isChanged && (
          <p className="before">
            {say('notes.changed')} <q lang="zh-Hans">{before.homeText}</q>
          </p>
        )}
      </div>
    );
  });
}

/** A heading ends without a stop: what follows would run into it. */
function joinSentences(previous: string, before: string): string {
  const isOpen = previous !== '' && !/[。！？；：”…]\s*$/u.test(previous);
  return isOpen ? `${previous}　${before}` : previous + before;
}

/** Gives what an entry is called: its words, or those of its note. */
export function nameOfEntry({ note, around, document }: NotebookEntry): string {
  return note.wording ?? around[0]?.quote ?? document?.title ?? note.words;
}

/** Gives where the words of an entry stand; undefined for one that stands in no text. */
export function entryHref({ document, around: [first] }: NotebookEntry) {
  if (document === undefined) return undefined;
  if (first === undefined) return documentHref(document.documentId);
  const { span, versionId, isHome } = first;
  return documentHref(document.documentId, { span, ...(isHome ? { version: versionId } : {}) });
}

function comparison({ document, around: [first], note }: NotebookEntry) {
  if (note.wording !== undefined) {
    return compareHref({ task: { kind: 'query', q: note.wording, mode: 'literal' } });
  }
  if (document === undefined || first === undefined || first.isHome) return undefined;
  const passages = [{ documentId: document.documentId, span: first.span }];
  return compareHref({ task: { kind: 'passages', passages } });
}

function placeName({ document }: NotebookEntry): string {
  return document?.place?.split('/').at(-1) ?? '';
}
