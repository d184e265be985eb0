import type { Say } from '#lib/message/say-in.ts';
import './hit-strip.css';

type HitStripProps = {
  /** Where hits and chapters begin in the text, in its own units. */
  readonly hits: readonly number[];
  readonly chapters: readonly number[];
  readonly length: number;
  readonly say: Say;
};

const namedPlaces = 12; // More percentages than this are noise to a listener.

/** Draws a text as a line, with a tick where a hit stands and a notch where a chapter begins. */
export function HitStrip({ hits, chapters, length, say }: HitStripProps) {
  const places = hits.map((hit) => percent(hit, length));
  const named = [...new Set(places.map((place) => `${Math.round(place)}%`))].slice(0, namedPlaces);
  return (
    <svg
      className="hit-strip"
      role="img"
      aria-label={say('search.strip', {
        count: hits.length,
        places: named.join(say('shell.comma')),
      })}
      viewBox="0 0 100 16"
      preserveAspectRatio="none"
    >
      {chapters.map((chapter) => (
        <line key={chapter} className="chapter" {...vertical(percent(chapter, length), 12, 16)} />
      ))}
      <line className="ground" x1="0" x2="100" y1="12" y2="12" />
      {[...new Set(places)].map((place) => (
        <line key={place} className="hit" {...vertical(place, 1, 12)} />
      ))}
    </svg>
  );
}

function percent(place: number, length: number): number {
  return length === 0 ? 0 : Math.round((place / length) * 1000) / 10;
}

function vertical(x: number, y1: number, y2: number) {
  return { x1: x, x2: x, y1, y2 };
}
