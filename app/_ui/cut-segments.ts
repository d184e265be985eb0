import type { Span } from '#lib/text/span.ts';

/** Anything that lies on a stretch of text: a hit, bold, a redaction, later an annotation. */
export type Layer = { readonly kind: string; readonly span: Span };

/** A stretch of text on which the same layers lie from end to end. */
export type Segment<L extends Layer> = {
  readonly text: string;
  readonly span: Span;
  /** In the order they were given. */
  readonly layers: readonly L[];
};

/**
 * Cuts `text` wherever a layer begins or ends, so that each piece can be one element.
 *
 * The pieces put together are the text, character for character, whatever the layers are: they may
 * overlap, stand in each other, be empty or reach beyond the text. `start` is the place of the text
 * in its source; spans of layers and segments count from the source.
 *
 * cutSegments('落实“人地钱”挂钩', 100, [hit at 102–109])
 *   -> ['落实' at 100–102 with nothing on it, '“人地钱”挂钩' at 102–109 with the hit on it]
 */
export function cutSegments<L extends Layer>(
  text: string,
  start: number,
  layers: readonly L[],
): readonly Segment<L>[] {
  const end = start + text.length;
  const here = layers.filter(
    ({ span }) => span.start < end && span.end > span.start && span.end > start,
  );
  const borders = new Set([start, end]);
  for (const { span } of here) {
    borders.add(Math.max(span.start, start));
    borders.add(Math.min(span.end, end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  return cuts.slice(1).map((cut, index) => {
    const span = { start: cuts[index] ?? start, end: cut };
    return {
      text: text.slice(span.start - start, span.end - start),
      span,
      layers: here.filter((layer) => layer.span.start <= span.start && layer.span.end >= span.end),
    };
  });
}
