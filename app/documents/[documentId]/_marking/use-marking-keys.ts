import { useMemo } from 'react';
import { mayWrite } from '#app/_notes/may-change.ts';
import { useNotes } from '#app/_notes/notes-context.tsx';
import { useKeys } from '#app/_ui/use-keys.ts';
import { extendByOne, stepSentence } from './extend-on-page.ts';
import { selectSpan } from './select-span.ts';
import { sentenceInSight } from './sentence-in-sight.ts';
import { type SelectionHome, useMarking } from './use-marking.ts';
import type { Selected } from './use-selected-span.ts';

/** As many codes as have a digit; the others are picked in the note. */
export const shownCodes = 9;

/** Keys work on what is selected; where nothing is, on the sentence one is reading. */
export function useMarkingKeys(
  home: SelectionHome,
  selected: Selected | undefined,
  write: (selected: Selected) => void,
): void {
  const { codes, words, writer } = useNotes();
  const marking = useMarking(home);
  const keys = useMemo(() => {
    const onSelected = (act: (selected: Selected) => unknown) => () => {
      if (selected !== undefined) void act(selected);
      else selectSpan(sentenceInSight());
    };
    const step = (by: 1 | -1) => () => {
      selectSpan(selected === undefined ? sentenceInSight() : stepSentence(selected.span, by));
    };
    const colours = codes
      .slice(0, shownCodes)
      .map((code, index) => [
        code.shortcut ?? String(index + 1),
        { does: code.name, act: onSelected((each) => marking.mark(each, [code.id])) },
      ]);
    const writing = {
      ...(Object.fromEntries(colours) as Record<string, { does: string; act: () => void }>),
      h: { does: words.mark, act: onSelected((each) => marking.mark(each, [])) },
      n: { does: words.note, act: onSelected(write) },
      b: { does: words.bookmark, act: onSelected(marking.keep) },
    };
    return {
      ...(mayWrite(writer) ? writing : {}),
      y: { does: words.copy, act: onSelected(marking.cite) },
      '.': {
        does: words.extend,
        act: onSelected(({ span }) => {
          selectSpan(extendByOne(span));
        }),
      },
      J: { does: words.nextSentence, act: step(1) },
      K: { does: words.previousSentence, act: step(-1) },
    };
  }, [codes, words, writer, marking, selected, write]);
  useKeys(keys);
}
