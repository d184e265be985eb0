'use client';

import { useState } from 'react';
import { NewCode } from '#app/_notes/new-code.tsx';
import { useNotes } from '#app/_notes/notes-context.tsx';
import type { CountedCode } from '#app/_server/count-notebook.ts';
import { codeColours } from '#lib/annotation/annotation-limits.ts';
import { changeCode, type CodeNews, mergeCode, removeCode, restoreCodes } from './code-calls.ts';
import { useTicked } from './ticked-entries.tsx';
import '#app/_ui/menu.css';

type CodeManagerProps = { readonly codes: readonly CountedCode[] };

/** The book of codes: made, named, coloured, nested, merged, deleted; each act can be undone. */
export function CodeManager({ codes }: CodeManagerProps) {
  const { words } = useTicked();
  return (
    <details className="menu code-manager">
      <summary className="button small soft">{words.codes}</summary>
      <div>
        <ul>
          {codes.map((code) => (
            <CodeRow key={`${code.id} ${code.revision}`} code={code} codes={codes} />
          ))}
        </ul>
        <NewCode onMade={() => undefined} />
      </div>
    </details>
  );
}

type CodeRowProps = { readonly code: CountedCode; readonly codes: readonly CountedCode[] };

function CodeRow({ code, codes }: CodeRowProps) {
  const { words, act } = useNotes();
  const { words: own } = useTicked();
  const before = beforeOf(code);
  function change(news: CodeNews): void {
    const known = Object.fromEntries(
      Object.keys(news).map((name) => [name, before[name as keyof CodeNews]]),
    );
    const undo = () => changeCode(code.id, known);
    void act(() => changeCode(code.id, news), { done: words.saved, undo });
  }
  function remove(): void {
    let gone: readonly string[] = [];
    const work = async () => {
      gone = await removeCode(code.id);
    };
    void act(work, { done: own.codeRemoved, undo: () => restoreCodes(gone) });
  }
  return (
    <li data-level={Math.min(code.level, 4)}>
      <NameField code={code} onChange={change} />
      <select
        className="select colour"
        data-code={code.colour}
        aria-label={`${code.name} ${words.colour}`}
        value={code.colour}
        onChange={({ target }) => {
          change({ colour: Number(target.value) });
        }}
      >
        {code.colour === 0 && <option value={0}>{own.choose}</option>}
        {codeColours.map((colour) => (
          <option key={colour} value={colour}>
            {words.colours[colour]}
          </option>
        ))}
      </select>
      <ParentChoice code={code} codes={codes} onChange={change} />
      <ShortcutChoice code={code} codes={codes} onChange={change} />
      <MergeChoice code={code} codes={codes} />
      <button
        className="link-button"
        type="button"
        aria-label={`${words.remove} ${code.name}`}
        onClick={remove}
      >
        {words.remove}
      </button>
    </li>
  );
}

function beforeOf({ name, colour, parentId, shortcut }: CountedCode): Required<CodeNews> {
  return { name, colour, parentId: parentId ?? null, shortcut: shortcut ?? null };
}

type FieldProps = {
  readonly code: CountedCode;
  readonly onChange: (news: CodeNews) => void;
};

function NameField({ code, onChange }: FieldProps) {
  const { words } = useTicked();
  const [name, setName] = useState(code.name);
  function keep(): void {
    if (name.trim() !== '' && name.trim() !== code.name) onChange({ name: name.trim() });
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <input
        className="field"
        aria-label={`${words.codeName} ${code.name}`}
        lang="zh-Hans"
        value={name}
        onChange={({ target }) => {
          setName(target.value);
        }}
        onBlur={keep}
      />
    </form>
  );
}

type ChoiceProps = FieldProps & { readonly codes: readonly CountedCode[] };

function ParentChoice({ code, codes, onChange }: ChoiceProps) {
  const { words } = useTicked();
  const own = idsBelow(code, codes);
  return (
    <select
      className="select"
      aria-label={`${code.name} ${words.below}`}
      value={code.parentId ?? ''}
      onChange={({ target }) => {
        onChange({ parentId: target.value === '' ? null : target.value });
      }}
    >
      <option value="">{words.top}</option>
      {codes
        .filter(({ id }) => !own.has(id))
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {`${words.below} ${name}`}
          </option>
        ))}
    </select>
  );
}

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

function ShortcutChoice({ code, codes, onChange }: ChoiceProps) {
  const { words } = useTicked();
  const taken = codes.filter(({ id }) => id !== code.id).map(({ shortcut }) => shortcut);
  const own = code.shortcut ?? '';
  const free = keys.filter((key) => !taken.includes(key));
  const offered = own === '' || free.includes(own) ? free : [own, ...free];
  return (
    <select
      className="select"
      aria-label={`${code.name} ${words.shortcut}`}
      value={own}
      onChange={({ target }) => {
        onChange({ shortcut: target.value === '' ? null : target.value });
      }}
    >
      <option value="">{words.noShortcut}</option>
      {offered.map((key) => (
        <option key={key} value={key}>
          {`${words.shortcut} ${key}`}
        </option>
      ))}
    </select>
  );
}

function MergeChoice({ code, codes }: CodeRowProps) {
  const { act } = useNotes();
  const { words } = useTicked();
  const own = idsBelow(code, codes);
  const others = codes.filter(({ id }) => !own.has(id));
  const below = codes.filter(({ parentId }) => parentId === code.id).map(({ id }) => id);
  if (others.length === 0) return null;
  function merge(into: string): void {
    let undo = () => Promise.resolve();
    const work = async () => {
      undo = await mergeCode(code.id, { into, below });
    };
    void act(work, { done: words.merged, undo: () => undo() });
  }
  return (
    <select
      className="select"
      aria-label={`${code.name} ${words.mergeInto}`}
      value=""
      onChange={({ target }) => {
        if (target.value !== '') merge(target.value);
      }}
    >
      <option value="">{words.merge}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {`${words.mergeInto} ${name}`}
        </option>
      ))}
    </select>
  );
}

/** The code and all below it: it can be put below none of them. */
function idsBelow(code: CountedCode, codes: readonly CountedCode[]): ReadonlySet<string> {
  const ids = new Set([code.id]);
  // Parents stand before their children.
  for (const { id, parentId } of codes) if (ids.has(parentId ?? '')) ids.add(id);
  return ids;
}
