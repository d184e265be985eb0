'use client';

import type { SubmitEvent } from 'react';
import { DialogPanel } from '#app/_ui/dialog-panel.tsx';
import type { ChosenFile } from './chosen-files.ts';
import type { IntakeWords } from './intake-words.ts';

type PasteTextProps = {
  readonly words: IntakeWords;
  readonly onText: (file: ChosenFile) => void;
  readonly onClose: () => void;
};

/** A text from the clipboard becomes a file of the name that it is given. */
export function PasteText({ words, onText, onClose }: PasteTextProps) {
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, text] = [form.get('name'), form.get('text')];
    if (typeof name !== 'string' || typeof text !== 'string') return;
    const source = `${name.trim().replaceAll(/[\\/]/gu, '／')}.txt`;
    onText({ source, file: new File([text], source, { type: 'text/plain' }) });
  };
  return (
    <DialogPanel title={words.paste} close={words.close} onClose={onClose}>
      <form className="library-paste" onSubmit={add}>
        <label>
          {words.pasteTitle}
          <input className="field" name="name" required maxLength={120} />
        </label>
        <label>
          {words.pasteText}
          <textarea className="field source" name="text" required rows={12} />
        </label>
        <button className="button main">{words.pasteAdd}</button>
      </form>
    </DialogPanel>
  );
}
