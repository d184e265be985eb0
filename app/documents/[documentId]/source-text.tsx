import { createElement } from 'react';
import { ignoredInks } from '#app/_ui/hit-layers.ts';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import type { MarkLayer } from '#app/_ui/text-layer.ts';
import type { Span } from '#lib/text/span.ts';
import { hasOverlap } from '#lib/text/span.ts';
import type { ReaderSetting } from './reader-setting.ts';

type SourceTextProps = {
  readonly as: 'p' | 'span' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  readonly span: Span;
  readonly lead?: Span | undefined;
  readonly className?: string;
  readonly id?: string;
  readonly setting: ReaderSetting;
};

/** Sets a stretch of the source, character for character, with what lies on it. */
export function SourceText({ as, span, lead, className, id, setting }: SourceTextProps) {
  const { document } = setting.answer;
  const here = setting.hitsAt(span);
  return createElement(
    as,
    { id, className, 'data-start': span.start },
    <LayeredText
      text={document.text.slice(span.start, span.end)}
      start={span.start}
      marks={marksOn(span, setting)}
      inks={[...inkLayers(document, span, lead), ...here.flatMap(ignoredInks)]}
    />,
  );
}

function marksOn(span: Span, { answer, view, marksAt }: ReaderSetting): MarkLayer[] {
  const target = targetOn(span, { answer, view }).filter((mark) => hasOverlap(mark.span, span));
  return [...marksAt(span), ...target];
}

/**
 * The stretch that a permanent link points at may cover several passages: only the first of them
 * carries its name.
 */
function targetOn(
  span: Span,
  { answer, view }: Pick<ReaderSetting, 'answer' | 'view'>,
): MarkLayer[] {
  const target = view.span;
  if (target === undefined) return [];
  const first = answer.document.passages.find((passage) => hasOverlap(passage.span, target));
  const start = Math.max(target.start, span.start);
  const isFirst = first !== undefined && hasOverlap(first.span, span);
  const anchor = isFirst ? 'span' : undefined;
  return [{ kind: 'target', span: { start, end: target.end }, anchor }];
}
