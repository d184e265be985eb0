import type { Span } from '#lib/text/span.ts';
import type { Block, Region } from './model.ts';
import { isSpaceCode } from './characters.ts';

/**
 * Completes the regions of a text, so that blocks and regions together cover every character
 * exactly once: what lies between is blank. A region inside a block yields to the block.
 */
export function coverText(
  source: string,
  blocks: readonly Block[],
  regions: readonly Region[],
): readonly Region[] {
  const covered: Region[] = [];
  const pieces = [
    ...blocks.map(({ span }) => ({ span, region: undefined })),
    ...regions.map((region) => ({ span: region.span, region })),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let at = 0;
  for (const { span, region } of pieces) {
    if (span.start < at || span.end <= span.start) continue;
    if (span.start > at) covered.push(gap(source, { start: at, end: span.start }));
    if (region !== undefined) covered.push(region);
    at = span.end;
  }
  if (at < source.length) covered.push(gap(source, { start: at, end: source.length }));
  return covered;
}

/** Between blocks stands white space; anything else there was markup. */
function gap(source: string, span: Span): Region {
  for (let at = span.start; at < span.end; at += 1) {
    if (!isSpaceCode(source.charCodeAt(at))) return { kind: 'markup', span };
  }
  return { kind: 'blank', span };
}
