'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { makeNote, removeNote } from '#app/_notes/note-calls.ts';
import { type Draft, draftedIn, dropDraft } from '#app/_notes/kept-draft.ts';
import { mayWrite } from '#app/_notes/may-change.ts';
import { NoteEditor } from '#app/_notes/note-editor.tsx';
import { useNotes } from '#app/_notes/notes-context.tsx';
import { paintRanges } from '#app/_ui/paint-highlight.ts';
import { Elsewhere } from './elsewhere.tsx';
import { extendOnPage } from './extend-on-page.ts';
import { placeBar } from './place-bar.ts';
import { rangeOfSpan } from './range-of-span.ts';
import { selectSpan } from './select-span.ts';
import { focusText, useBarFocus } from './use-bar-focus.ts';
import { type SelectionHome, useMarking } from './use-marking.ts';
import { shownCodes, useMarkingKeys } from './use-marking-keys.ts';
import { type Selected, useSelectedSpan } from './use-selected-span.ts';
import './selection-bar.css';

/**
 * What can be done with the words that are selected: mark, note, keep, cite, look up, compare. By
 * pointer, touch and key; it stands below the words and never over them.
 */
export function SelectionBar({ home }: { readonly home: SelectionHome }) {
  const selected = useSelectedSpan();
  const [writing, setWriting] = useState<Selected>();
  const bar = useRef<HTMLElement>(null);
  const { words } = useNotes();
  const target = writing ?? selected;
  useMarkingKeys(home, selected, setWriting);
  useBarFocus(bar, writing === undefined ? selected?.span : undefined);
  // Whoever was interrupted while writing finds it open where it was.
  useEffect(() => {
    const left = draftedIn(home.versionId);
    if (left === undefined) return undefined;
    const timer = setTimeout(setWriting, 0, { span: left.span, words: left.selected });
    return () => {
      clearTimeout(timer);
    };
  }, [home.versionId]);
  useEffect(() => {
    const range = target === undefined ? undefined : rangeOfSpan(target.span);
    paintRanges('draft', writing === undefined || range === undefined ? [] : [range]);
    if (range !== undefined && bar.current !== null) placeBar(bar.current, range);
  }, [target, writing]);
  if (target === undefined) return null;
  return (
    <section
      ref={bar}
      className="selection-bar"
      aria-label={words.bar}
      data-writing={writing === undefined ? undefined : ''}
      // A press on a button must not take the selection away; a press into a field has to.
      onPointerDown={(event) => {
        if (writing === undefined) event.preventDefault();
      }}
    >
      {writing === undefined ? (
        <Tools home={home} selected={target} onWrite={setWriting} />
      ) : (
        <Writing
          home={home}
          selected={writing}
          onEnd={() => {
            focusText(writing.span);
            setWriting(undefined);
          }}
        />
      )}
    </section>
  );
}

type ToolsProps = {
  readonly home: SelectionHome;
  readonly selected: Selected;
  readonly onWrite: (selected: Selected) => void;
};

function Tools({ home, selected, onWrite }: ToolsProps) {
  const { words, writer } = useNotes();
  const marking = useMarking(home);
  const { span } = selected;
  const literal = new URLSearchParams({ q: selected.words, mode: 'literal' }).toString();
  const at = `${home.documentId}:${String(span.start)}-${String(span.end)}`;
  return (
    <div role="toolbar" aria-label={words.bar}>
      {mayWrite(writer) && <MarkTools marking={marking} selected={selected} />}
      <div className="acts">
        {mayWrite(writer) && (
          <>
            <Tool
              name={words.note}
              hint="n"
              act={() => {
                onWrite(selected);
              }}
            />
            <Tool name={words.bookmark} hint="b" act={() => marking.keep(selected)} />
          </>
        )}
        <Tool name={words.copy} hint="y" act={() => marking.cite(selected)} />
        <a href={`/?${literal}`}>{words.find}</a>
        <a href={`/compare?${new URLSearchParams({ at }).toString()}`}>{words.compare}</a>
      </div>
      <div className="extend">
        {(['clause', 'sentence', 'paragraph'] as const).map((unit) => (
          <Tool
            key={unit}
            name={words[unit]}
            act={() => {
              selectSpan(extendOnPage(span, unit));
            }}
          />
        ))}
        <Elsewhere selected={selected} />
      </div>
    </div>
  );
}

type MarkToolsProps = {
  readonly marking: ReturnType<typeof useMarking>;
  readonly selected: Selected;
};

/** Marking with the colour of a code, or with none. */
function MarkTools({ marking, selected }: MarkToolsProps) {
  const { codes, words } = useNotes();
  return (
    <div className="codes">
      <Tool name={words.mark} hint="h" act={() => marking.mark(selected, [])} />
      {codes.slice(0, shownCodes).map((code, index) => (
        <button
          key={code.id}
          type="button"
          className="code"
          data-code={code.colour}
          title={code.name}
          onClick={() => void marking.mark(selected, [code.id])}
        >
          <kbd aria-hidden="true">{code.shortcut ?? index + 1}</kbd>
          <span lang="zh-Hans">{code.name}</span>
        </button>
      ))}
    </div>
  );
}

type ToolProps = { readonly name: string; readonly hint?: string; readonly act: () => unknown };

function Tool({ name, hint, act }: ToolProps) {
  return (
    <button type="button" aria-keyshortcuts={hint} onClick={() => void act()}>
      {name}
      {hint !== undefined && <kbd aria-hidden="true">{hint}</kbd>}
    </button>
  );
}

type WritingProps = Omit<ToolsProps, 'onWrite'> & { readonly onEnd: () => void };

/** The note before there is one: whoever cancels leaves no empty mark behind. */
function Writing({ home, selected, onEnd }: WritingProps) {
  const { words, act } = useNotes();
  const [isOnWording, setOnWording] = useState(false);
  const { versionId } = home;
  const { span, words: quoted } = selected;
  const place = useMemo(() => ({ versionId, span, selected: quoted }), [versionId, span, quoted]);
  async function save(draft: Draft): Promise<undefined> {
    const { documentId } = home;
    const { words: written, visibility } = draft;
    const common = { words: written, codes: draft.codes.map(({ id }) => id), visibility };
    let id = '';
    const isSaved = await act(
      async () => {
        id = await makeNote(
          isOnWording
            ? { ...common, on: 'wording', wording: quoted }
            : { ...common, on: 'span', documentId, versionId, span },
        );
      },
      { done: words.saved, undo: () => removeNote(id) },
    );
    if (!isSaved) return;
    dropDraft(place);
    getSelection()?.removeAllRanges();
    onEnd();
  }
  return (
    <>
      {quoted.length <= longestWording && (
        <label className="on-wording">
          <input
            type="checkbox"
            checked={isOnWording}
            onChange={({ target }) => {
              setOnWording(target.checked);
            }}
          />
          {words.everywhere}
        </label>
      )}
      <NoteEditor start={nothingYet} place={place} onSave={save} onCancel={onEnd} />
    </>
  );
}

const nothingYet: Draft = { words: '', codes: [], visibility: 'private' };

const longestWording = 40; // Longer ones are passages; they stand elsewhere by being copied.
