'use client';

import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';
import './toasts.css';

const shownMs = 8_000; // Long enough to read a sentence and to decide to take it back.

type ToastsProps = { readonly label: string; readonly children: ReactNode };

/** Says what was done, and lets it be undone; everything inside may speak through it. */
export function Toasts({ label, children }: ToastsProps) {
  return (
    <Toast.Provider timeout={shownMs} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts" aria-label={label}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
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

/** Gives the way to speak: what was done, and how it is taken back where it can be. */
export function useSayDone() {
  const { add } = Toast.useToastManager();
  return (done: string, undo?: { readonly name: string; readonly act: () => void }) => {
    const actionProps = undo && { children: undo.name, onClick: undo.act };
    add({ title: done, ...(actionProps === undefined ? {} : { actionProps }) });
  };
}
