'use client';

import { useRouter } from 'next/navigation';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { Toasts, useSayDone } from '#app/_ui/toasts.tsx';
import { type LookedAt, makeLookedAt } from './looked-at.ts';
import type { Writer } from './may-change.ts';
import { CallFailed } from './note-calls.ts';
import type { CodeView } from '#app/_server/view-notes.ts';
import type { CitationStandard } from '#lib/export/cited-document.ts';
import type { NoteWords } from './note-words.ts';

/** What every part that shows or changes notes shares. */
export type NotesSetting = {
  readonly codes: readonly CodeView[];
  readonly words: NoteWords;
  /** Who reads and writes; undefined for one person alone. */
  readonly writer: Writer;
  /** By which GB/T 7714 what is copied is cited. */
  readonly standard: CitationStandard;
  readonly lookedAt: LookedAt;
  /**
   * Does something that can be undone, and shows the page as it is then. False where it failed:
   * what was typed stays where it is.
   */
  readonly act: (act: () => Promise<void>, said: Said) => Promise<boolean>;
};

/** What was done, and how it is taken back; undefined where it cannot be. */
type Said = { readonly done: string; readonly undo?: (() => Promise<void>) | undefined };

const Notes = createContext<NotesSetting | undefined>(undefined);

type NotesProviderProps = Pick<NotesSetting, 'codes' | 'words' | 'writer' | 'standard'> & {
  readonly children: ReactNode;
};

/** Everything inside may show and change notes. */
export function NotesProvider(props: NotesProviderProps) {
  return (
    <Toasts label={props.words.note}>
      <Acting {...props} />
    </Toasts>
  );
}

function Acting({ codes, words, writer, standard, children }: NotesProviderProps) {
  const router = useRouter();
  const sayDone = useSayDone();
  const [lookedAt] = useState(makeLookedAt);
  const setting = useMemo(() => {
    async function act(work: () => Promise<void>, { done, undo }: Said): Promise<boolean> {
      try {
        await work();
      } catch (error) {
        const reason = error instanceof CallFailed ? error.message : words.failed;
        sayDone(reason);
        return false;
      }
      router.refresh();
      const back = undo && (() => void act(undo, { done: words.restored }));
      sayDone(done, back && { name: words.undo, act: back });
      return true;
    }
    return { codes, words, writer, standard, lookedAt, act };
  }, [codes, words, writer, standard, lookedAt, router, sayDone]);
  return <Notes value={setting}>{children}</Notes>;
}

/** Gives what parts about notes share. */
export function useNotes(): NotesSetting {
  const setting = useContext(Notes);
  if (setting === undefined) throw new Error('useNotes stands outside NotesProvider');
  return setting;
}
