import { hearKeys } from './hear-keys.ts';

/** What a key does, and how a list of keys says it. */
export type KeyAction = { readonly does: string; readonly act: () => void };

/** Actions by the name of their key, as in `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, KeyAction>>;

/** What lies on top is asked first: a panel may take a key for as long as it is open. */
const layers: Keys[] = [];

/** Lays keys over those that are there; gives the way to take them off again. */
export function layKeys(keys: Keys): () => void {
  if (layers.length === 0) document.addEventListener('keydown', hear);
  layers.push(keys);
  return () => {
    layers.splice(layers.indexOf(keys), 1);
    if (layers.length === 0) document.removeEventListener('keydown', hear);
  };
}

/** What can be done by key now, keys that do the same together: there are no dead keys. */
export function listKeys(): readonly { readonly keys: readonly string[]; readonly does: string }[] {
  const actions = Object.entries(Object.assign({}, ...layers) as Keys);
  const groups = Map.groupBy(actions, ([, { does }]) => does);
  return [...groups].map(([does, entries]) => ({ does, keys: entries.map(([key]) => key) }));
}

const hear = hearKeys((event: KeyboardEvent) => {
  const action = layers.findLast((keys) => event.key in keys)?.[event.key];
  if (action === undefined || event.defaultPrevented || isForOthers(event)) return;
  event.preventDefault();
  action.act();
});

function isForOthers(event: KeyboardEvent): boolean {
  return areOff() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target);
}

/** A person can switch single keys off: speech input would type them by chance. */
function areOff(): boolean {
  return document.documentElement.dataset['keys'] === 'off';
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
