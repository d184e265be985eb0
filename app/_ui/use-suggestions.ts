'use client';

import { useEffect, useState } from 'react';

/** A wording that completes what is being typed, and how many documents have it. */
export type Suggested = { readonly text: string; readonly documents: number };

const waitMs = 150; // A pause between two characters of someone who types fast.
const shortest = 2; // One character begins too many wordings to help.
const shown = 8;

/**
 * Asks for wordings that complete `typed`, after a pause. What an input method is still composing
 * must not be given here: its letters are not yet what a person means.
 */
export function useSuggestions(typed: string): readonly Suggested[] {
  const [found, setFound] = useState<{ typed: string; suggestions: readonly Suggested[] }>();
  const asked = typed.trim();
  const isAsked = asked.length >= shortest;
  useEffect(() => {
    if (!isAsked) return undefined;
    const ending = new AbortController();
    const clock = setTimeout(() => {
      void ask(asked, ending.signal).then((suggestions) => {
        if (!ending.signal.aborted) setFound({ typed: asked, suggestions });
      });
    }, waitMs);
    return () => {
      clearTimeout(clock);
      ending.abort();
    };
  }, [asked, isAsked]);
  return isAsked && found?.typed === asked ? found.suggestions : [];
}

/** Suggestions are a help: where they cannot be had, there are none. */
async function ask(typed: string, signal: AbortSignal): Promise<readonly Suggested[]> {
  try {
    const address = `/api/v1/suggest?${new URLSearchParams({ q: typed }).toString()}`;
    const answer = await fetch(address, { signal });
    return answer.ok ? readSuggestions(await answer.json()) : [];
  } catch {
    return [];
  }
}

function readSuggestions(answer: unknown): readonly Suggested[] {
  if (typeof answer !== 'object' || answer === null || !('suggestions' in answer)) return [];
  const { suggestions } = answer;
  return Array.isArray(suggestions) ? suggestions.filter(isSuggested).slice(0, shown) : [];
}

function isSuggested(value: unknown): value is Suggested {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'text' in value &&
    typeof value.text === 'string' &&
    'documents' in value &&
    typeof value.documents === 'number'
  );
}
