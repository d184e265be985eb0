import Link from 'next/link';
import { createElement, type ReactNode } from 'react';
import type { PairUnit } from '#db/recipes/compare/model.ts';
import type { ReadableDocument } from '#db/recipes/model.ts';
import type { Passage } from '#lib/passage/model.ts';
import { hasOverlap, type Span } from '#lib/text/span.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { toneOf } from '#app/_ui/heat-cell.tsx';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { passagesBySection } from './passages-by-section.ts';
import type { PairScene } from './pair-scene.ts';

/** The two sides of a pair. */
export type Side = 'left' | 'right';

type PairPaneProps = PairScene & { readonly side: Side };

/** One of two documents, in its own window: what the other says too, and what it alone says. */
export function PairPane({ side, found, say }: PairPaneProps) {
  const document = found[side];
  const { units, only } = found.pair[side];
  const byPassage = Map.groupBy(units, ({ passageId }) => passageId);
  const { documentId, title } = document.summary;
  const parts = passagesBySection(document).map(({ anchor, passages }, at) =>
    createElement(
      'div',
      { key: at, className: 'part', ...(anchor && { id: `${side}-${anchor}` }) },
      ...passages.map((passage) =>
        drawPassage(passage, {
          units: byPassage.get(passage.passageId) ?? [],
          ...{ only, document, say },
        }),
      ),
    ),
  );
  return (
    <div className="pair-pane" data-side={side}>
      <h2 className="source" lang="zh-Hans">
        <Link href={documentHref(documentId)} prefetch={false}>
          <VisibleText text={title} />
        </Link>
      </h2>
      <div className="text" tabIndex={0} role="region" aria-label={title} lang="zh-Hans">
        {parts}
      </div>
    </div>
  );
}

type PaneScene = {
  readonly units: readonly PairUnit[];
  readonly only: readonly Span[];
  readonly document: ReadableDocument;
  readonly say: Say;
};

/**
 * Thousands of sentences are on the page, and what is drawn on the server is written twice, as HTML
 * and as what React goes on from. So each passage is one element, nothing is written that is not
 * there, and pieces, which never change places, go without keys.
 */
function drawPassage(passage: Passage, { units, only, document, say }: PaneScene) {
  const heat = Math.max(0, ...units.map((unit) => unit.heat));
  const isHeading = passage.kind === 'heading' || passage.kind === 'title';
  const attributes = {
    className: 'source',
    ...(isHeading && { 'data-heading': '' }),
    ...(heat > 0 && {
      'data-heat': heat,
      'data-tone': toneOf(heat),
      title: say('pair.heatHere', { count: heat }),
    }),
  };
  const pieces = piecesOf(passage.span, units).map((piece) => drawPiece(piece, only, document));
  return createElement('p', attributes, ...pieces);
}

function drawPiece({ span, unit }: Piece, only: readonly Span[], document: ReadableDocument) {
  const words = drawWords(span, document);
  if (unit === undefined) return words;
  const isOnly = unit.links.length === 0 && only.some((each) => hasOverlap(each, span));
  const attributes = {
    'data-span': `${span.start}-${span.end}`,
    ...(unit.links.length > 0 && { 'data-links': unit.links.join(' ') }),
    ...(unit.links.length === 0 && !isOnly && { 'data-plain': '' }),
  };
  return createElement('span', attributes, words);
}

function drawWords(span: Span, document: ReadableDocument): ReactNode {
  const text = document.text.slice(span.start, span.end);
  const inks = inkLayers(document, span);
  if (inks.length === 0) return text;
  return <LayeredText text={text} start={span.start} marks={[]} inks={inks} />;
}

type Piece = { readonly span: Span; readonly unit: PairUnit | undefined };

/** Sentences in their order, and whatever stands between them: together they are the passage. */
function piecesOf(whole: Span, units: readonly PairUnit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = whole.start;
  for (const unit of units) {
    if (unit.span.start > start)
      pieces.push({ span: { start, end: unit.span.start }, unit: undefined });
    pieces.push({ span: unit.span, unit });
    start = unit.span.end;
  }
  if (start < whole.end) pieces.push({ span: { start, end: whole.end }, unit: undefined });
  return pieces;
}
