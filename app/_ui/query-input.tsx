'use client';

import { useId, useState, type KeyboardEvent } from 'react';
import { hearKeys } from './hear-keys.ts';
import { useSuggestions, type Suggested } from './use-suggestions.ts';
import './query-input.css';

type QueryInputProps = {
  readonly q: string;
  readonly hint: string;
  readonly words: { readonly suggestions: string; readonly unit: string };
};

/**
 * The field of a query, with wordings that complete it. Without scripts it is a plain field; while
 * an input method composes, nothing is asked and no key is heard.
 */
export function QueryInput({ q, hint, words }: QueryInputProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(typed);
  const isOpen = suggestions.length > 0;

  function close() {
    setTyped('');
    setActive(-1);
  }

  function listen(value: string) {
    setTyped(value);
    setActive(-1);
  }

  function choose(suggestion: Suggested, at: Element) {
    takeOver(at.closest('form'), suggestion.text);
    close();
  }

  function act(event: KeyboardEvent<HTMLElement>) {
    if (!isOpen) return;
    const chosen = suggestions[active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive(turn(active + step, suggestions.length));
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      choose(chosen, event.currentTarget);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  }

  return (
    <div className="query-input">
      <input
        id="q"
        name="q"
        type="search"
        lang="zh-Hans"
        defaultValue={q}
        placeholder={hint}
        spellCheck={false}
        autoComplete="off"
        enterKeyHint="search"
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={active === -1 ? undefined : `${list}-${String(active)}`}
        onKeyDown={hearKeys(act)}
        onInput={({ currentTarget, nativeEvent }) => {
          if (!isHalfComposed(nativeEvent)) listen(currentTarget.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          listen(currentTarget.value);
        }}
        onBlur={close}
      />
      {isOpen && (
        <ul id={list} role="listbox" aria-label={words.suggestions}>
          {suggestions.map((suggestion, index) => (
            <li
              key={suggestion.text}
              id={`${list}-${String(index)}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(suggestion, event.currentTarget);
              }}
            >
              <span className="source" lang="zh-Hans">
                {suggestion.text}
              </span>
              <small>
                {suggestion.documents.toLocaleString('en')}
                {words.unit}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The letters of pinyin that stand in the field while a candidate is chosen. */
function isHalfComposed(event: Event): boolean {
  return 'isComposing' in event && event.isComposing === true;
}

/** Beyond the last comes the field itself, as it was typed. */
function turn(index: number, length: number): number {
  if (index >= length) return -1;
  return index < -1 ? length - 1 : index;
}

function takeOver(form: HTMLFormElement | null, text: string): void {
  const field = form?.elements.namedItem('q');
  if (!(field instanceof HTMLInputElement)) return;
  field.value = text;
  form?.requestSubmit();
}
