import { useMemo } from 'react';
import { makeNote, removeNote } from '#app/_notes/note-calls.ts';
import { useNotes } from '#app/_notes/notes-context.tsx';
import { copyWords } from '#app/_ui/copy-words.ts';
import { citeHit } from '#lib/export/cite-hit.ts';
import type { CitationStandard, CitedDocument } from '#lib/export/cited-document.ts';
import { quoteWords } from '#lib/text/nest-quotes.ts';
import { rangeOfSpan } from './range-of-span.ts';
import type { Selected } from './use-selected-span.ts';

/** What a selection is made in. */
export type SelectionHome = {
  readonly documentId: string;
  readonly versionId: string;
  readonly cited: CitedDocument;
  /** Sections by their anchors, with the names that lead to them. */
  readonly paths: Readonly<Record<string, readonly string[]>>;
};

/** What one press does with a selection. */
export function useMarking(home: SelectionHome) {
  const { words, standard, act } = useNotes();
  return useMemo(() => {
    const { documentId, versionId } = home;
    async function make({ span }: Selected, codes: readonly string[], isBookmark: boolean) {
      let id = '';
      const note = {
        on: 'span',
        documentId,
        versionId,
        span,
        codes,
        words: '',
        isBookmark,
      } as const;
      const isMade = await act(async () => void (id = await makeNote(note)), {
        done: isBookmark ? words.bookmarked : words.marked,
        undo: () => removeNote(id),
      });
      if (isMade) getSelection()?.removeAllRanges();
    }
    return {
      mark: (selected: Selected, codes: readonly string[]) => make(selected, codes, false),
      keep: (selected: Selected) => make(selected, [], true),
      cite: (selected: Selected) =>
        act(() => copyWords(quotationOf(selected, home, standard)), { done: words.copied }),
    };
  }, [home, words, standard, act]);
}

function quotationOf(
  { span, words }: Selected,
  { cited, paths }: SelectionHome,
  standard: CitationStandard,
): string {
  const stretch = rangeOfSpan(span)?.startContainer.parentElement;
  const section = stretch?.closest<HTMLElement>('[data-section]')?.dataset['section'] ?? '';
  const place = { span, sectionPath: paths[section] ?? [] };
  return `${quoteWords(words)}（${citeHit(cited, place, { standard }).text}）`;
}
