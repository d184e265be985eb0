'use client';

import { Toast } from '@base-ui/react/toast';
import { useEffect, useRef } from 'react';
import './toasts.css';

const shownMs = 8_000; // Long enough to read a sentence and to decide to take it back.

/** Something that was said, with the way to take back what was done. */
export type Told = {
  readonly id: string;
  readonly done: string;
  readonly undo: { readonly name: string; readonly act: () => void } | undefined;
};

export type ToastStackProps = {
  readonly label: string;
  /** Everything said so far, the newest last. */
  readonly told: readonly Told[];
};

/** Shows what is said until it was read, a few at once. */
export default function ToastStack({ label, told }: ToastStackProps) {
  return (
    <Toast.Provider timeout={shownMs} limit={3}>
      <Telling told={told} />
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label={label}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** Tells each once, in order. */
function Telling({ told }: Pick<ToastStackProps, 'told'>) {
  const { add } = Toast.useToastManager();
  const count = useRef(0);
  useEffect(() => {
    for (const { done, undo } of told.slice(count.current)) {
      const actionProps = undo && { children: undo.name, onClick: undo.act };
      add({ title: done, ...(actionProps === undefined ? {} : { actionProps }) });
    }
    count.current = told.length;
  }, [told, add]);
  return null;
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="toast">
      <Toast.Content>
        <Toast.Title />
        {toast.actionProps !== undefined && <Toast.Action className="link-button" />}
      </Toast.Content>
    </Toast.Root>
  ));
}
