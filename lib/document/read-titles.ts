import type { Span } from '#lib/text/span.ts';
import type { Element } from './element.ts';
import { handedOnName, isSameName } from './handed-on-name.ts';
import { endsInGenre, titleTailPattern } from './line-patterns.ts';

/** A title, its lines put together. */
export type Title = { readonly value: string; readonly span: Span };

/** What goes on longer is no title. */
const maxTitleChars = 300;

/**
 * Gives the title of a document and the title at its head. The two differ where a notice hands on
 * a text that carries its own title: then that is the document's.
 */
export function readTitles(
  elements: readonly Element[],
): { readonly own: Title; readonly head: Title } | undefined {
  const titles = collectTitles(elements);
  const [head] = titles;
  if (head === undefined) return undefined;
  const name = handedOnName(head.value);
  const own = name === undefined ? head : titles.find(({ value }) => isSameName(value, name));
  return { own: own ?? head, head };
}

/** Lines of a title that follow each other are one title; the same line twice is one line. */
function collectTitles(elements: readonly Element[]): readonly Title[] {
  const titles: Title[] = [];
  let isOpen = false;
  for (const element of elements) {
    const isTitle = element.kind === 'text' && element.role === 'title';
    if (isTitle) {
      const { text, span } = element.unit;
      const above = isOpen ? titles.pop() : undefined;
      titles.push(above === undefined ? { value: unspaced(text), span } : goOn(above, text, span));
    }
    isOpen = isTitle;
  }
  return titles;
}

function goOn(above: Title, text: string, span: Span): Title {
  if (above.value.length > maxTitleChars) return above;
  if (isSameName(above.value, text)) return { value: unspaced(text), span };
  const isTail =
    titleTailPattern.test(text) ||
    (endsInGenre.test(text) && !endsInGenre.test(above.value)) ||
    /^(?:——|--|关于)/u.test(text) ||
    /的$/u.test(above.value);
  return {
    value: isTail ? above.value + text : `${above.value}　${text}`,
    span: { start: above.span.start, end: span.end },
  };
}

/** 政 府 工 作 报 告 is set wide, not written with spaces. */
function unspaced(text: string): string {
  return text.replace(/^(?:\p{Script=Han}[\s　]+){2,}\p{Script=Han}/u, (wide) =>
    wide.replaceAll(/[\s　]/gu, ''),
  );
}
