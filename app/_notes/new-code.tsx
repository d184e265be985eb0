'use client';

import { useState } from 'react';
import { codeColours } from '#lib/annotation/annotation-limits.ts';
import { makeCode } from './note-calls.ts';
import type { CodeView } from '#app/_server/view-notes.ts';
import { useNotes } from './notes-context.tsx';

/** Makes a code without leaving what one is doing. */
export function NewCode({ onMade }: { readonly onMade: (code: CodeView) => void }) {
  const { codes, words, act } = useNotes();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [colour, setColour] = useState<CodeView['colour']>(nextColour(codes));
  async function make(): Promise<void> {
    let id = '';
    const isMade = await act(
      async () => {
        id = await makeCode(name.trim(), colour);
      },
      { done: words.saved },
    );
    if (!isMade) return;
    onMade({ id, name: name.trim(), colour, shortcut: undefined });
    setName('');
    setOpen(false);
  }
  return (
    <details
      className="new-code"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{words.newCode}</summary>
      <div>
        <input
          aria-label={words.newCodeName}
          placeholder={words.newCodeName}
          lang="zh-Hans"
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
        <fieldset>
          <legend className="visually-hidden">{words.colour}</legend>
          {codeColours.map((each) => (
            <label key={each} data-code={each}>
              <input
                type="radio"
                name="colour"
                checked={colour === each}
                onChange={() => {
                  setColour(each);
                }}
              />
              <span className="visually-hidden">{words.colours[each]}</span>
            </label>
          ))}
        </fieldset>
        <button
          className="button small soft"
          type="button"
          disabled={name.trim() === ''}
          onClick={() => void make()}
        >
          {words.addCode}
        </button>
      </div>
    </details>
  );
}

/** The colour used least so far, so that new codes are told apart without a choice. */
function nextColour(codes: readonly CodeView[]): CodeView['colour'] {
  const used = codeColours.map((colour) => codes.filter((code) => code.colour === colour).length);
  return codeColours[used.indexOf(Math.min(...used))] ?? 1;
}
