'use client';

import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import './floating.css';

type DialogPanelProps = {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A question or a list over the page: keeps the focus until it is closed, then gives it back. */
export function DialogPanel({ title, close, onClose, children }: DialogPanelProps) {
  return (
    <Dialog.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="floating-backdrop" />
        <Dialog.Popup className="floating-dialog">
          <Dialog.Title>{title}</Dialog.Title>
          {children}
          <Dialog.Close className="button soft">{close}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
