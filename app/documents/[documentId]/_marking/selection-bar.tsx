'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { makeNote, removeNote } from '#app/_notes/note-calls.ts';
import { type Draft, draftedIn, dropDraft } from '#app/_notes/kept-draft.ts';
import { mayWrite } from '#app/_notes/may-change.ts';
import { NoteEditor } from '#app/_notes/note-editor.tsx';
import { useNotes } from '#app/_notes/notes-context.tsx';
import { paintRanges } from '#app/_ui/paint-highlight.ts';
import { useKeys } from '#app/_ui/use-keys.ts';
import { citeHit } from '#lib/export/cite-hit.ts';
import type { CitationStandard, CitedDocument } from '#lib/export/cited-document.ts';
import type { Span } from '#lib/text/span.ts';
import { copyWords } from '#app/_ui/copy-words.ts';
import { Elsewhere } from './elsewhere.tsx';
import { extendByOne, extendOnPage, stepSentence } from './extend-on-page.ts';
import { placeBar } from './place-bar.ts';
import { rangeOfSpan } from './range-of-span.ts';
import { sentenceInSight } from './sentence-in-sight.ts';
import { focusText, useBarFocus } from './use-bar-focus.ts';
import { type Selected, useSelectedSpan } from './use-selected-span.ts';
import './selection-bar.css';

/** What a selection is made in. */
export type SelectionHome = {
  readonly documentId: string;
  readonly versionId: string;
  readonly cited: CitedDocument;
  /** Sections by their anchors, with the names that lead to them. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
};

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
              select(extendOnPage(span, unit));
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

const shownCodes = 9; // As many as have a digit; the others are picked in the note.

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

/** What one press does with a selection. */
function useMarking(home: SelectionHome) {
  const { words, standard, act } = useNotes();
  return useMemo(() => {
    const { documentId, versionId } = home;
    async function make({ span }: Selected, codes: readonly string[], isBookmark: boolean) {
      let id = '';
      const note = {
        on: 'span',
        documentId,
        versionId,
        span,
        codes,
        words: '',
        isBookmark,
      } as const;
      const isMade = await act(async () => void (id = await makeNote(note)), {
        done: isBookmark ? words.bookmarked : words.marked,
        undo: () => removeNote(id),
      });
      if (isMade) getSelection()?.removeAllRanges();
    }
    return {
      mark: (selected: Selected, codes: readonly string[]) => make(selected, codes, false),
      keep: (selected: Selected) => make(selected, [], true),
      cite: (selected: Selected) =>
        act(() => copyWords(quotationOf(selected, home, standard)), { done: words.copied }),
    };
  }, [home, words, standard, act]);
}

function quotationOf(
  { span, words }: Selected,
  { cited, paths }: SelectionHome,
  standard: CitationStandard,
): string {
  const stretch = rangeOfSpan(span)?.startContainer.parentElement;
  const section = stretch?.closest<HTMLElement>('[data-section]')?.dataset['section'] ?? '';
  const place = { span, sectionPath: paths[section] ?? [] };
  return `“${words}”（${citeHit(cited, place, { standard }).text}）`;
}

function select(span: Span | undefined): void {
  const range = span && rangeOfSpan(span);
  const selection = getSelection();
  if (range === undefined || selection === null) return;
  selection.removeAllRanges();
  selection.addRange(range);
  const rect = range.getBoundingClientRect();
  if (rect.top < 120 || rect.bottom > innerHeight - 120) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }
}

/** Keys work on what is selected; where nothing is, on the sentence one is reading. */
function useMarkingKeys(
  home: SelectionHome,
  selected: Selected | undefined,
  write: (selected: Selected) => void,
): void {
  const { codes, words, writer } = useNotes();
  const marking = useMarking(home);
  const keys = useMemo(() => {
    const onSelected = (act: (selected: Selected) => unknown) => () => {
      if (selected !== undefined) void act(selected);
      else select(sentenceInSight());
    };
    const step = (by: 1 | -1) => () => {
      select(selected === undefined ? sentenceInSight() : stepSentence(selected.span, by));
    };
    const colours = codes
      .slice(0, shownCodes)
      .map((code, index) => [
        code.shortcut ?? String(index + 1),
        { does: code.name, act: onSelected((each) => marking.mark(each, [code.id])) },
      ]);
    const writing = {
      ...(Object.fromEntries(colours) as Record<string, { does: string; act: () => void }>),
      h: { does: words.mark, act: onSelected((each) => marking.mark(each, [])) },
      n: { does: words.note, act: onSelected(write) },
      b: { does: words.bookmark, act: onSelected(marking.keep) },
    };
    return {
      ...(mayWrite(writer) ? writing : {}),
      y: { does: words.copy, act: onSelected(marking.cite) },
      '.': {
        does: words.extend,
        act: onSelected(({ span }) => {
          select(extendByOne(span));
        }),
      },
      J: { does: words.nextSentence, act: step(1) },
      K: { does: words.previousSentence, act: step(-1) },
    };
  }, [codes, words, writer, marking, selected, write]);
  useKeys(keys);
}
