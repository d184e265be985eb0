import Link from 'next/link';
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
  return (
    <div className="pair-pane" data-side={side}>
      <h2 className="source" lang="zh-Hans">
        <Link href={documentHref(documentId)} prefetch={false}>
          <VisibleText text={title} />
        </Link>
      </h2>
      <div className="text" tabIndex={0} role="region" aria-label={title} lang="zh-Hans">
        {passagesBySection(document).map(({ anchor, passages }) => (
          <div key={passages[0]?.passageId} className="part" id={anchor && `${side}-${anchor}`}>
            {passages.map((passage) => (
              <PanePassage
                key={passage.passageId}
                passage={passage}
                units={byPassage.get(passage.passageId) ?? []}
                only={only}
                document={document}
                say={say}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

type PanePassageProps = {
  readonly passage: Passage;
  readonly units: readonly PairUnit[];
  readonly only: readonly Span[];
  readonly document: ReadableDocument;
  readonly say: Say;
};

/** Thousands of sentences are on the page, so each passage is one element and its number an attribute. */
function PanePassage({ passage, units, only, document, say }: PanePassageProps) {
  const heat = Math.max(0, ...units.map((unit) => unit.heat));
  return (
    <p
      className="source"
      data-heading={passage.kind === 'heading' || passage.kind === 'title' || undefined}
      data-heat={heat === 0 ? undefined : heat}
      data-tone={heat === 0 ? undefined : toneOf(heat)}
      title={heat === 0 ? undefined : say('pair.heatHere', { count: heat })}
    >
      {piecesOf(passage.span, units).map(({ span, unit }) => (
        <Piece
          key={span.start}
          span={span}
          unit={unit}
          isOnly={unit !== undefined && only.some((each) => hasOverlap(each, span))}
          document={document}
        />
      ))}
    </p>
  );
}

type PieceProps = {
  readonly span: Span;
  readonly unit: PairUnit | undefined;
  readonly isOnly: boolean;
  readonly document: ReadableDocument;
};

function Piece({ span, unit, isOnly, document }: PieceProps) {
  const words = (
    <LayeredText
      text={document.text.slice(span.start, span.end)}
      start={span.start}
      marks={[]}
      inks={inkLayers(document, span)}
    />
  );
  if (unit === undefined) return words;
  return (
    <span
      className="unit"
      data-span={`${span.start}-${span.end}`}
      data-links={unit.links.length === 0 ? undefined : unit.links.join(' ')}
      data-only={isOnly || undefined}
    >
      {words}
    </span>
  );
}

/** Sentences in their order, and whatever stands between them: together they are the passage. */
function piecesOf(whole: Span, units: readonly PairUnit[]) {
  const pieces: { readonly span: Span; readonly unit: PairUnit | undefined }[] = [];
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
