'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { useSayDone } from '#app/_ui/toasts.tsx';
import { FaultNote } from '#app/_ui/fault-note.tsx';
import { fillWords } from './fill-words.ts';
import { type Answer, ask, sendChange } from './send-change.ts';
import type { ShelfWords } from './shelf-words.ts';

type ShelfFormProps = {
  readonly collections: readonly Named[];
  /** Values that stand in the library already. */
  readonly known: Readonly<Record<'place' | 'genre', readonly string[]>>;
  readonly words: ShelfWords;
  /** The table; what is ticked in it is chosen. */
  readonly children: ReactNode;
};

type Named = { readonly collectionId: string; readonly name: string };
type Gathered = { readonly collection: Named };

/** Puts documents into a collection, which is made where there is none of the name. */
function gather(
  name: string,
  collectionId: string | undefined,
  {
    documentIds,
    unreachable,
  }: { readonly documentIds: readonly string[]; readonly unreachable: string },
): Promise<Answer<Gathered>> {
  return collectionId === undefined
    ? sendChange('/api/v1/collections', { name, documentIds }, unreachable)
    : ask(
        `/api/v1/collections/${encodeURIComponent(collectionId)}`,
        jsonOf('PATCH', { add: documentIds }),
        unreachable,
      );
}

function jsonOf(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

type Statement = { readonly documentId: string; readonly facts: Record<string, string | null> };
type Undo = { readonly undo: readonly Statement[] };

/** What can be done with all documents that are ticked; each act can be taken back. */
export function ShelfForm({ collections, known, words, children }: ShelfFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string>();
  const sayDone = useSayDone();
  const router = useRouter();

  const look = () => {
    setChosen(tickedIn(form.current).map(({ value }) => value));
  };
  const tick = (isTicked: boolean) => {
    for (const box of boxesIn(form.current)) box.checked = isTicked;
    look();
  };
  const act = async (address: string, body: unknown, finish: (value: Undo) => void) => {
    const answer = await sendChange<Undo>(address, body, words.unreachable);
    setFault(answer.isDone ? undefined : answer.reason);
    if (!answer.isDone) return;
    finish(answer.value);
    tick(false);
    router.refresh();
  };
  const takeBack = (address: string, body: unknown) => ({
    name: words.undo,
    act: () => void act(address, body, () => undefined),
  });
  const collect = async (name: string) => {
    const known = collections.find((each) => each.name === name);
    const made = await gather(name, known?.collectionId, {
      documentIds: chosen,
      unreachable: words.unreachable,
    });
    setFault(made.isDone ? undefined : made.reason);
    if (!made.isDone) return;
    const { collectionId } = made.value.collection;
    const address = `/api/v1/collections/${encodeURIComponent(collectionId)}`;
    const init =
      known === undefined ? { method: 'DELETE' } : jsonOf('PATCH', { add: [], remove: chosen });
    sayDone(fillWords(words.collected, { count: chosen.length, name }), {
      name: words.undo,
      act: () =>
        void ask(address, init, words.unreachable).then(() => {
          router.refresh();
        }),
    });
    tick(false);
    router.refresh();
  };
  const acts: ShelfActs = {
    state: (facts) =>
      act(
        '/api/v1/facts',
        { statements: chosen.map((documentId) => ({ documentId, facts })) },
        ({ undo }) => {
          sayDone(
            fillWords(words.stated, { count: chosen.length }),
            takeBack('/api/v1/facts', { statements: undo }),
          );
        },
      ),
    remove: () =>
      act('/api/v1/removed', { documentIds: chosen }, () => {
        sayDone(
          fillWords(words.removed, { count: chosen.length }),
          takeBack('/api/v1/restored', { documentIds: chosen }),
        );
      }),
    join: () =>
      act('/api/v1/joined', { from: chosen[1], into: chosen[0] }, () => {
        sayDone(
          words.joined,
          takeBack(`/api/v1/versions/${encodeURIComponent(`${chosen[1] ?? ''}@1`)}/split`, {}),
        );
      }),
    collect: (name) => collect(name),
  };
  return (
    <form
      ref={form}
      className="library-shelf"
      onChange={look}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {fault !== undefined && <FaultNote title={fault}>{''}</FaultNote>}
      <p className="ticks">
        <button
          className="link-button"
          type="button"
          onClick={() => {
            tick(true);
          }}
        >
          {words.all}
        </button>
        {chosen.length > 0 && (
          <button
            className="link-button"
            type="button"
            onClick={() => {
              tick(false);
            }}
          >
            {words.none}
          </button>
        )}
      </p>
      {children}
      {chosen.length > 0 && (
        <ShelfBar
          count={chosen.length}
          collections={collections}
          known={known}
          words={words}
          acts={acts}
        />
      )}
    </form>
  );
}

type ShelfActs = {
  readonly state: (facts: Readonly<Record<string, string>>) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly join: () => Promise<void>;
  readonly collect: (name: string) => Promise<void>;
};

type ShelfBarProps = Omit<ShelfFormProps, 'children'> & {
  readonly count: number;
  readonly acts: ShelfActs;
};

function ShelfBar({ count, collections, known, words, acts }: ShelfBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const valuesIn = (names: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const field = bar.current?.querySelector<HTMLInputElement>(`input[data-name="${name}"]`);
        return field === null || field === undefined || field.value.trim() === ''
          ? []
          : [[name, field.value.trim()]];
      }),
    );
  const state = () => {
    const facts = valuesIn(Object.keys(words.fields));
    if (Object.keys(facts).length > 0) void acts.state(facts);
  };
  const collect = () => {
    const { collection } = valuesIn(['collection']);
    if (collection !== undefined) void acts.collect(collection);
  };
  return (
    <div ref={bar} className="bar" role="group" aria-label={words.label}>
      <b role="status">{fillWords(words.chosen, { count })}</b>
      <details>
        <summary className="button soft small">{words.state}</summary>
        <div className="panel">
          {Object.entries(words.fields).map(([name, label]) => (
            <label key={name}>
              {label}
              <input className="field" data-name={name} list={`known-${name}`} maxLength={100} />
            </label>
          ))}
          <button className="button main small" type="button" onClick={state}>
            {words.stateAll}
          </button>
        </div>
      </details>
      <details>
        <summary className="button soft small">{words.collect}</summary>
        <div className="panel">
          <label>
            {words.collectName}
            <input
              className="field"
              data-name="collection"
              list="known-collections"
              maxLength={80}
            />
          </label>
          <button className="button main small" type="button" onClick={collect}>
            {words.collect}
          </button>
        </div>
      </details>
      {count === 2 && (
        <button
          className="button soft small"
          type="button"
          title={words.joinHelp}
          onClick={() => void acts.join()}
        >
          {words.join}
        </button>
      )}
      <button className="button soft small" type="button" onClick={() => void acts.remove()}>
        {words.remove}
      </button>
      <KnownValues name="place" values={known.place} />
      <KnownValues name="genre" values={known.genre} />
      <KnownValues name="collections" values={collections.map(({ name }) => name)} />
    </div>
  );
}

function KnownValues({
  name,
  values,
}: {
  readonly name: string;
  readonly values: readonly string[];
}) {
  return (
    <datalist id={`known-${name}`}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}

function boxesIn(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>('input[name="documentId"]') ?? [])];
}

function tickedIn(form: HTMLFormElement | null): HTMLInputElement[] {
  return boxesIn(form).filter(({ checked }) => checked);
}
