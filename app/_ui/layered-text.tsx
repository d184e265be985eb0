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
  const Element = layers.some(({ kind }) => markedKinds.has(kind)) ? 'mark' : 'span';
  return (
    <>
      {layers.map((layer) => anchorAt(layer, span.start))}
      <Element
        className={[...new Set(layers.map(({ kind }) => `layer-${kind}`))].join(' ')}
        {...hitOf(layers)}
        {...annotationsOf(layers)}
        {...differenceOf(layers, span.end)}
        {...phraseOf(layers)}
        data-link={linkOf(layers)}
      >
        {inked}
      </Element>
    </>
  );
}

/** What was found, pointed at or annotated is marked for a listener too; the rest only looks so. */
const markedKinds = new Set<MarkLayer['kind']>(['hit', 'target', 'annotation']);

function hitOf(layers: readonly MarkLayer[]) {
  const hits = layers.filter((layer) => layer.kind === 'hit');
  const top = hits.find(({ isCurrent }) => isCurrent) ?? hits[0];
  if (top === undefined) return {};
  return {
    'data-form': top.form,
    'aria-current': top.isCurrent || undefined,
    'data-lit': top.isCurrent ? 'hit-now' : undefined,
    'data-hit': hits.flatMap(({ anchor }) => anchor ?? []).join(' '),
  };
}

/** The last annotation colours the ground; the one below it keeps its line. */
function annotationsOf(layers: readonly MarkLayer[]) {
  const own = layers.filter((layer) => layer.kind === 'annotation');
  if (own.length === 0) return {};
  const notes = [...new Set(own.flatMap(({ noteId }) => noteId ?? []))];
  return {
    'data-code': own.at(-1)?.colour,
    'data-code-below': own.at(-2)?.colour,
    'data-notes': notes.length === 0 ? undefined : notes.join(' '),
  };
}

/**
 * The line of a difference shows all along; its seal stands once, where it ends, and is drawn, so that
 * copied words stay exact.
 */
function differenceOf(layers: readonly MarkLayer[], end: number) {
  const own = layers.find((layer) => layer.kind === 'difference');
  if (own === undefined) return {};
  const ending = own.span.end === end ? { 'data-seal': own.seal, 'data-means': own.means } : {};
  return { 'data-difference': own.seal, ...ending };
}

/** Of phrases inside each other the innermost is meant, which comes last. */
function phraseOf(layers: readonly MarkLayer[]) {
  const phrases = layers.flatMap((layer) => (layer.kind === 'phrase' ? (layer.name ?? []) : []));
  return { 'data-phrase': phrases.at(-1) };
}

function linkOf(layers: readonly MarkLayer[]): number | undefined {
  return layers.flatMap((layer) => ('link' in layer ? (layer.link ?? []) : []))[0];
}

/** Several layers may begin at one place, so names are carried by empty anchors, not by marks. */
function anchorAt({ anchor, span }: MarkLayer, place: number): ReactNode {
  if (anchor === undefined || span.start !== place) return null;
  return <span key={anchor} id={anchor} />;
}

function InkedSegment({ part }: { readonly part: Segment<InkLayer> }) {
  const kinds = new Set(part.layers.map(({ kind }) => kind));
  if (kinds.has('hidden')) return <span hidden>{part.text}</span>;
  if (kinds.has('control')) return <Control character={part.text} />;
  let shown: ReactNode = part.text;
  if (kinds.has('ignored')) {
    shown = (
      <span className="layer-ignored" data-space={part.text.trim() === '' ? '' : undefined}>
        {shown}
      </span>
    );
  }
  if (kinds.has('redaction')) shown = <span className="layer-redaction">{shown}</span>;
  return kinds.has('bold') ? <strong>{shown}</strong> : shown;
}

/** Stands in a box of its own, where it turns nothing, and is named by its number. */
function Control({ character }: { readonly character: string }) {
  const number = character.charCodeAt(0).toString(16).toUpperCase();
  return (
    <span className="layer-control" data-number={`U+${number}`}>
      {character}
    </span>
  );
}
