'use client';

import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import './popover-button.css';

type PopoverButtonProps = {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
};

/** A button, and what floats beside it while it is pressed. Panels of a whole page are drawers. */
export function PopoverButton({ name, title, children }: PopoverButtonProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className="button soft">{name}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popover-place" sideOffset={6} collisionPadding={8}>
          <Popover.Popup className="popover-panel">
            <Popover.Title className="label">{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
