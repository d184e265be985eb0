'use client';

import { useState } from 'react';
import { useNotes } from '#app/_notes/notes-context.tsx';
import { type Before, actOnMany, type BulkAct, makeSet, putBack } from './notebook-calls.ts';
import { LinkAct } from './link-act.tsx';
import { useTicked } from './ticked-entries.tsx';

type BulkBarProps = {
  /** What stands on the page. */
  readonly ids: readonly string[];
  readonly sets: readonly { readonly id: string; readonly name: string }[];
  readonly isBin: boolean;
};

/** What can be done to all entries that are ticked; every act is taken back by one press. */
export function BulkBar({ ids, sets, isBin }: BulkBarProps) {
  const { ids: ticked, tick, words } = useTicked();
  const { act, words: notes } = useNotes();
  // What was ticked on another page or has gone meanwhile is not acted on.
  const some = ids.filter((id) => ticked.has(id));
  const [from, to, ...others] = some;
  async function run(what: BulkAct | (() => Promise<BulkAct>), done = words.done): Promise<void> {
    let before: Before = [];
    const isDone = await act(
      async () => {
        before = await actOnMany(some, typeof what === 'function' ? await what() : what);
      },
      { done, undo: () => putBack(before) },
    );
    const isAway = typeof what !== 'function' && ['delete', 'restore'].includes(what.action);
    if (isDone && isAway) tick(some, false);
  }
  return (
    <div className="bulk" role="group" aria-label={words.bulk}>
      <label className="tick">
        <input
          type="checkbox"
          checked={some.length > 0 && some.length === ids.length}
          onChange={({ target }) => {
            tick(ids, target.checked);
          }}
        />
        {some.length === 0 ? words.tickAll : words.ticked.replace('{count}', String(some.length))}
      </label>
      {some.length > 0 && isBin && (
        <button
          className="button small"
          type="button"
          onClick={() => void run({ action: 'restore' }, notes.restored)}
        >
          {words.restore}
        </button>
      )}
      {some.length > 0 && !isBin && (
        <>
          <CodeActs run={run} />
          <SetActs run={run} sets={sets} />
          {from !== undefined && to !== undefined && others.length === 0 && (
            <LinkAct from={from} to={to} />
          )}
          <button
            className="button small soft"
            type="button"
            onClick={() => void run({ action: 'delete' }, notes.removed)}
          >
            {notes.remove}
          </button>
        </>
      )}
    </div>
  );
}

type Run = (what: BulkAct | (() => Promise<BulkAct>)) => Promise<void>;

function CodeActs({ run }: { readonly run: Run }) {
  const { codes } = useNotes();
  const { words } = useTicked();
  const [code, setCode] = useState('');
  if (codes.length === 0) return null;
  return (
    <span className="act">
      <select
        className="select"
        aria-label={words.chooseCode}
        value={code}
        onChange={({ target }) => {
          setCode(target.value);
        }}
      >
        <option value="">{words.chooseCode}</option>
        {codes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {(['addCode', 'removeCode'] as const).map((action) => (
        <button
          key={action}
          className="button small soft"
          type="button"
          disabled={code === ''}
          onClick={() => void run({ action, code })}
        >
          {words[action]}
        </button>
      ))}
    </span>
  );
}

const newSet = 'new';

function SetActs({ run, sets }: { readonly run: Run; readonly sets: BulkBarProps['sets'] }) {
  const { words } = useTicked();
  const [set, setSet] = useState('');
  const [name, setName] = useState('');
  const isNew = set === newSet;
  async function addTo(): Promise<BulkAct> {
    return { action: 'addTo', collection: isNew ? await makeSet(name.trim()) : set };
  }
  return (
    <span className="act">
      <select
        className="select"
        aria-label={words.chooseSet}
        value={set}
        onChange={({ target }) => {
          setSet(target.value);
        }}
      >
        <option value="">{words.chooseSet}</option>
        {sets.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
        <option value={newSet}>{words.makeSet}</option>
      </select>
      {isNew && (
        <input
          className="field"
          aria-label={words.newSet}
          placeholder={words.newSet}
          lang="zh-Hans"
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
      )}
      <button
        className="button small soft"
        type="button"
        disabled={set === '' || (isNew && name.trim() === '')}
        onClick={() => void run(addTo)}
      >
        {words.addTo}
      </button>
      {!isNew && (
        <button
          className="button small soft"
          type="button"
          disabled={set === ''}
          onClick={() => void run({ action: 'removeFrom', collection: set })}
        >
          {words.removeFrom}
        </button>
      )}
    </span>
  );
}
