'use client';

import { lazy, Suspense } from 'react';
import type { CodePickerProps } from './code-choice.ts';
import { CodeTag } from './code-tag.tsx';
import './code-picker.css';

// It weighs as much as the page it opens on, and most who read a page pick nothing.
const CodeCombobox = lazy(() =>
  import('./code-combobox.tsx').catch(() => ({ default: CodeBoxes })),
);

/** Picks several of many by a few characters of their names, or by first letters of pinyin. */
export function CodePicker(props: CodePickerProps) {
  const { label, hint } = props.words;
  const waiting = (
    <div className="code-picker">
      <input aria-label={label} placeholder={hint} disabled />
    </div>
  );
  return (
    <Suspense fallback={waiting}>
      <CodeCombobox {...props} />
    </Suspense>
  );
}

/** The same choice by boxes to tick, where nothing can be fetched. */
function CodeBoxes({ choices, chosen, onChange, words }: CodePickerProps) {
  return (
    <fieldset className="code-picker">
      <legend className="visually-hidden">{words.label}</legend>
      {choices.map((choice) => (
        <label key={choice.id} className="chip">
          <input
            type="checkbox"
            checked={chosen.some(({ id }) => id === choice.id)}
            onChange={({ target }) => {
              const others = chosen.filter(({ id }) => id !== choice.id);
              onChange(target.checked ? [...others, choice] : others);
            }}
          />
          {choice.colour === undefined ? (
            <span lang="zh-Hans">{choice.name}</span>
          ) : (
            <CodeTag name={choice.name} colour={choice.colour} />
          )}
        </label>
      ))}
    </fieldset>
  );
}
