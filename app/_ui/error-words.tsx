'use client';

import { createContext, useContext, type ReactNode } from 'react';

/** What an error page says; chosen on the server, where the person's language is known. */
export type ErrorWords = { readonly title: string; readonly help: string; readonly retry: string };

const Words = createContext<ErrorWords>({ title: '', help: '', retry: '' });

type ErrorWordsProviderProps = { readonly words: ErrorWords; readonly children: ReactNode };

/** Hands the words down to error pages, so that browsers need not load the catalogues. */
export function ErrorWordsProvider({ words, children }: ErrorWordsProviderProps) {
  return <Words value={words}>{children}</Words>;
}

export function useErrorWords(): ErrorWords {
  return useContext(Words);
}
