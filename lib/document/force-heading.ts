import { firstSentenceEnd } from './characters.ts';
import type { ChangeToEntry, ForcedEntry } from './element.ts';
import type { Unit } from './join-lines.ts';
import { trimSpan } from './lines.ts';
import { plainWords, type HeadingParts } from './split-heading.ts';

/** What a line is made an entry with. */
export type Forcing = {
  readonly source: string;
  readonly unit: Unit;
  /** Its number and words, if it has a number. */
  readonly parts: HeadingParts | undefined;
  readonly starsAreBold: boolean;
};

/**
 * Makes a line the entry that a person says it is. Without a number its words are the heading, up
 * to the end of the first sentence where more follows.
 *
 * forceHeading({ kind: 'entry', as: 'heading', level: 2 }, { source: '发展基础', … }).parts.heading
 *   -> '发展基础'
 */
export function forceHeading({ as, level }: ChangeToEntry, forcing: Forcing): ForcedEntry {
  const { parts } = forcing;
  if (parts === undefined) {
    return { as, level, label: '', value: undefined, style: 'plain', parts: unnumbered(forcing) };
  }
  const { label, value, style } = parts.numbering;
  return { as, level, label, value, style, parts };
}

function unnumbered({ source, unit, starsAreBold }: Forcing): ForcedEntry['parts'] {
  const stars = starsAreBold ? starsAround(unit.text) : 0;
  const start = unit.span.start + stars;
  const bodyEnd = unit.span.end - stars;
  const end =
    start +
    (unit.hasSentence ? firstSentenceEnd(source.slice(start, bodyEnd), 0) : bodyEnd - start);
  const block = trimSpan(source, { start, end });
  const rest = trimSpan(source, { start: end, end: bodyEnd });
  const words = source.slice(block.start, block.end);
  const written = words.length - (/[。；：:;]$/u.test(words) ? 1 : 0);
  return {
    block,
    labelSpan: { start, end: start },
    span: { start: block.start, end: block.start + written },
    heading: plainWords(words.slice(0, written), starsAreBold),
    rest: rest.end > rest.start ? rest : undefined,
    markup: [
      { start: unit.span.start, end: start },
      { start: bodyEnd, end: unit.span.end },
    ].filter((span) => span.end > span.start),
  };
}

/** Stars of bold that hold the whole line. */
function starsAround(text: string): number {
  const opened = /^\*{2,3}/u.exec(text)?.[0] ?? '';
  return opened !== '' && text.length > 2 * opened.length && text.endsWith(opened)
    ? opened.length
    : 0;
}
