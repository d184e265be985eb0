'use client';

import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useState,
  type ReactNode,
} from 'react';
import type { Told, ToastStackProps } from './toast-stack.tsx';
import './toasts.css';

/** Says what was done, and how it is taken back where it can be. */
type SayDone = (done: string, undo?: Told['undo']) => void;

// What floats comes when there is something to say. Without a network, of all moments, it cannot.
const ToastStack = lazy(() =>
  import('./toast-stack.tsx').catch(() => ({ default: LastOfTheTold })),
);

const Saying = createContext<SayDone | undefined>(undefined);

type ToastsProps = { readonly label: string; readonly children: ReactNode };

/** Says what was done, and lets it be undone; everything inside may speak through it. */
export function Toasts({ label, children }: ToastsProps) {
  const [told, setTold] = useState<readonly Told[]>([]);
  const say = useCallback<SayDone>((done, undo) => {
    setTold((before) => [...before, { id: String(before.length), done, undo }]);
  }, []);
  return (
    <Saying value={say}>
      {children}
      <Suspense>{told.length > 0 && <ToastStack label={label} told={told} />}</Suspense>
    </Saying>
  );
}

/** Gives the way to speak: what was done, and how it is taken back where it can be. */
export function useSayDone(): SayDone {
  const say = useContext(Saying);
  if (say === undefined) throw new Error('useSayDone stands outside Toasts');
  return say;
}

/** The same words as the stack says, one at a time, until the next. */
function LastOfTheTold({ label, told }: ToastStackProps) {
  const last = told.at(-1);
  if (last === undefined) return null;
  return (
    <section className="toasts" role="status" aria-label={label}>
      <div className="toast">
        <div>
          <h2>{last.done}</h2>
          {last.undo !== undefined && (
            <button className="link-button" type="button" onClick={last.undo.act}>
              {last.undo.name}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
