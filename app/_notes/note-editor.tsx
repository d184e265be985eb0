'use client';

import { useEffect, useId, useState } from 'react';
import { CodePicker } from '#app/_ui/code-picker.tsx';
import { hearKeys } from '#app/_ui/hear-keys.ts';
import { annotationLimits } from '#lib/annotation/annotation-limits.ts';
import { type Draft, draftAt, type DraftPlace, dropDraft, keepDraft } from './kept-draft.ts';
import { NewCode } from './new-code.tsx';
import type { Overtaken } from './note-calls.ts';
import type { CodeView } from '#app/_server/view-notes.ts';
import { useNotes } from './notes-context.tsx';
import './note-editor.css';

type NoteEditorProps = {
  readonly start: Draft;
  /** By which what is typed is kept until it is saved. */
  readonly place: DraftPlace;
  /** Keeps it; gives what somebody else wrote meanwhile, if so. */
  readonly onSave: (draft: Draft) => Promise<Overtaken | undefined>;
  readonly onCancel: () => void;
};

/** Where a note is written. Whatever happens to the saving, what was typed stays here. */
export function NoteEditor({ start, place, onSave, onCancel }: NoteEditorProps) {
  const { words } = useNotes();
  const [kept] = useState(() => draftAt(place));
  const [draft, setDraft] = useState(kept ?? start);
  const [overtaken, setOvertaken] = useState<Overtaken>();
  const [isSaving, setSaving] = useState(false);
  async function save(): Promise<void> {
    setSaving(true);
    setOvertaken(await onSave(draft));
    setSaving(false);
  }
  function cancel(): void {
    dropDraft(place);
    onCancel();
  }
  useKept(place, draft, start);
  const hear = hearKeys((event: React.KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return (
    <form
      className="note-editor"
      onKeyDown={hear}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Codes draft={draft} setDraft={setDraft} />
      <textarea
        aria-label={words.words}
        placeholder={words.wordsHint}
        lang="zh-Hans"
        rows={4}
        maxLength={annotationLimits.noteChars}
        value={draft.words}
        onChange={({ target }) => {
          setDraft({ ...draft, words: target.value });
        }}
        // Whoever opens an editor means to write.
        autoFocus
      />
      <Visibility draft={draft} setDraft={setDraft} />
      {kept !== undefined && draft === kept && <p role="status">{words.draftKept}</p>}
      {overtaken !== undefined && (
        <Theirs overtaken={overtaken} draft={draft} setDraft={setDraft} />
      )}
      <footer>
        <button className="button small" disabled={isSaving}>
          {overtaken === undefined ? words.save : words.keepMine}
        </button>
        <button className="button small soft" type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </footer>
    </form>
  );
}

const keepAfterMs = 200; // Typing is never slowed by it, and no more than a word is lost.

function useKept(place: DraftPlace, draft: Draft, start: Draft): void {
  useEffect(() => {
    if (draft === start) return undefined;
    const timer = setTimeout(() => {
      keepDraft(place, draft);
    }, keepAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [place, draft, start]);
}

type CodesProps = { readonly draft: Draft; readonly setDraft: (draft: Draft) => void };

function Codes({ draft, setDraft }: CodesProps) {
  const { codes, words } = useNotes();
  return (
    <div className="codes">
      <CodePicker
        choices={codes}
        chosen={draft.codes}
        onChange={(chosen) => {
          setDraft({ ...draft, codes: chosen as readonly CodeView[] });
        }}
        words={{
          label: words.code,
          hint: words.codeHint,
          nothing: words.noCode,
          drop: words.dropCode,
        }}
      />
      <NewCode
        onMade={(code) => {
          setDraft({ ...draft, codes: [...draft.codes, code] });
        }}
      />
    </div>
  );
}

/** Who sees it is asked where there is somebody else. */
function Visibility({ draft, setDraft }: CodesProps) {
  const { words, writer } = useNotes();
  if (writer === undefined) return null;
  return (
    <label className="visibility">
      {words.visibility}
      <select
        value={draft.visibility}
        onChange={({ target }) => {
          setDraft({ ...draft, visibility: target.value as Draft['visibility'] });
        }}
      >
        <option value="private">{words.onlyMe}</option>
        <option value="team">{words.everybody}</option>
        <option value="collection">{words.makersOfSets}</option>
      </select>
    </label>
  );
}

/** Two people, or two windows: neither text is thrown away before somebody has seen both. */
function Theirs({ overtaken, draft, setDraft }: CodesProps & { readonly overtaken: Overtaken }) {
  const { words } = useNotes();
  const label = useId();
  return (
    <section className="theirs" role="alert" aria-labelledby={label}>
      <p id={label}>{words.theirs}</p>
      <blockquote lang="zh-Hans">{overtaken.words}</blockquote>
      <button
        className="link-button"
        type="button"
        onClick={() => {
          setDraft({ ...draft, words: `${overtaken.words}\n\n${draft.words}` });
        }}
      >
        {words.takeTheirs}
      </button>
    </section>
  );
}
