'use client';

import { useState } from 'react';
import { DialogPanel } from '#app/_ui/dialog-panel.tsx';

/** Asks before something that cannot be taken back. */
export function DialogSpecimen() {
  const [isOpen, setIsOpen] = useState(false);
  const toggle = () => {
    setIsOpen(!isOpen);
  };
  return (
    <>
      <button className="button" type="button" onClick={toggle}>
        打开对话框
      </button>
      {isOpen && (
        <DialogPanel title="清空札记？" close="不清空" onClose={toggle}>
          <p>11条批注会一并删去，不能撤销。</p>
        </DialogPanel>
      )}
    </>
  );
}
