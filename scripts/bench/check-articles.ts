import type { Section } from '#lib/passage/model.ts';
import { drawSample } from '#lib/search/draw-sample.ts';
import { printFigure } from './print-figures.ts';

/** A text that was read, and the sections that were found in it. */
export type ReadText = {
  readonly source: string;
  readonly text: string;
  readonly sections: readonly Pick<Section, 'kind' | 'label' | 'span'>[];
};

/** An article as its line says it, without any knowledge of the parser. */
type Article = { readonly label: string; readonly start: number; readonly line: string };

const lawCount = 200;
const seed = 20261121;
const numeral = '[零〇一二三四五六七八九十百千\\d]+';
/** A line that begins with 第…条, whatever marks stand before it. */
const articleLine = new RegExp(`^[\\s#*>]*(第${numeral}条(?:之${numeral})?)(.*)$`, 'gmu');

/**
 * Draws laws by a seed: texts of which five lines at least begin with the number of an article.
 *
 * drawLaws(texts).length -> 200
 */
export function drawLaws(texts: readonly ReadText[]): readonly ReadText[] {
  const laws = texts.filter(({ text }) => articlesOf(text).length >= 5);
  return drawSample(laws, { size: lawCount, seed });
}

/** Prints how many articles of the laws are sections with their number, and each that is none. */
export function checkArticles(laws: readonly ReadText[]): void {
  const articles = laws.flatMap((law) => articlesOf(law.text).map((article) => ({ law, article })));
  const missing = articles.filter(({ law, article }) => !isSection(law, article));
  printFigure('laws drawn', laws.length);
  printFigure('their articles', articles.length);
  printFigure('of these, sections with their number', articles.length - missing.length);
  for (const { law, article } of missing) console.log(`  ${law.source}: ${article.line}`);
}

function articlesOf(text: string): readonly Article[] {
  return [...text.matchAll(articleLine)].map((match) => {
    const [all, label = '', rest = ''] = match;
    const start = match.index + all.length - rest.length - label.length;
    return { label, start, line: (label + rest).slice(0, 24) };
  });
}

function isSection({ sections }: ReadText, { label, start }: Article): boolean {
  return sections.some(
    (section) =>
      section.kind === 'article' &&
      section.span.start === start &&
      section.label.replaceAll(/\s/gu, '') === label,
  );
}
