'use client';

import type { MouseEvent, ReactNode } from 'react';
import './drawer.css';

type DrawerProps = {
  /** The name by which a button opens it: `popoverTarget`. */
  readonly id: string;
  readonly label: string;
  readonly close: string;
  /** The edge of the window from which it comes. */
  readonly side: 'start' | 'bottom';
  /** The width of a page below which it is a drawer; above, it is a part of the page. */
  readonly below: 'phone' | 'narrow';
  readonly className: string;
  readonly children: ReactNode;
};

/**
 * A part of a wide page that lies behind a button on a narrow one. `popover` needs no script for
 * that; with scripts, a link that leads to another place of the page closes it too.
 */
export function Drawer(props: DrawerProps) {
  const { id, label, close, side, below, className, children } = props;
  return (
    <aside
      id={id}
      popover="auto"
      className={`drawer ${className}`}
      data-side={side}
      data-below={below}
      aria-label={label}
      onClick={closeWhenGone}
    >
      {children}
      <button
        className="button soft close"
        type="button"
        popoverTarget={id}
        popoverTargetAction="hide"
      >
        {close}
      </button>
    </aside>
  );
}

function closeWhenGone({ target, currentTarget }: MouseEvent<HTMLElement>): void {
  const isGone = target instanceof Element && target.closest('a[href^="#"]') !== null;
  if (isGone && currentTarget.matches(':popover-open')) currentTarget.hidePopover();
}
