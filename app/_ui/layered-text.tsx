import type { ReactNode } from 'react';
import { cutSegments, type Segment } from './cut-segments.ts';
import type { InkLayer, MarkLayer } from './text-layer.ts';
import './layered-text.css';

type LayeredTextProps = {
  readonly text: string;
  /** Where `text` begins in its source; spans of layers count from there too. */
  readonly start: number;
  readonly marks: readonly MarkLayer[];
  readonly inks: readonly InkLayer[];
};

/**
 * Shows a stretch of source text with everything that lies on it.
 *
 * The text goes to the page as text, character for character: what must not be seen is hidden,
 * never left out, so that the place of a selection can be counted in the source.
 */
export function LayeredText({ text, start, marks, inks }: LayeredTextProps) {
  return cutSegments(text, start, marks).map((segment) => (
    <MarkedSegment key={segment.span.start} segment={segment} inks={inks} />
  ));
}

type MarkedSegmentProps = {
  readonly segment: Segment<MarkLayer>;
  readonly inks: readonly InkLayer[];
};

function MarkedSegment({ segment, inks }: MarkedSegmentProps) {
  const { text, span, layers } = segment;
  const inked = cutSegments(text, span.start, inks).map((part) => (
    <InkedSegment key={part.span.start} part={part} />
  ));
  if (layers.length === 0) return inked;
  const top = layers.find((layer) => layer.isCurrent) ?? hitAmong(layers);
  return (
    <>
      {layers.map((layer) => anchorAt(layer, span.start))}
      <mark
        className={top === undefined ? 'layer-target' : 'layer-hit'}
        data-form={top?.form}
        data-current={top?.isCurrent === true ? '' : undefined}
        data-hit={layers.flatMap(({ anchor }) => anchor ?? []).join(' ')}
      >
        {inked}
      </mark>
    </>
  );
}

function hitAmong(layers: readonly MarkLayer[]): MarkLayer | undefined {
  return layers.find(({ kind }) => kind === 'hit');
}

/** Several layers may begin at one place, so names are carried by empty anchors, not by marks. */
function anchorAt({ anchor, span }: MarkLayer, place: number): ReactNode {
  if (anchor === undefined || span.start !== place) return null;
  return <span key={anchor} id={anchor} />;
}

function InkedSegment({ part }: { readonly part: Segment<InkLayer> }) {
  const kinds = new Set(part.layers.map(({ kind }) => kind));
  if (kinds.has('hidden')) return <span hidden>{part.text}</span>;
  let shown: ReactNode = part.text;
  if (kinds.has('ignored')) shown = <span className="layer-ignored">{shown}</span>;
  if (kinds.has('redaction')) shown = <span className="layer-redaction">{shown}</span>;
  return kinds.has('bold') ? <strong>{shown}</strong> : shown;
}
