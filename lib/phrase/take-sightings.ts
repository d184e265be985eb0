import { growToPartner } from '#lib/text/grow-to-partner.ts';
import { marksWithin } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { Column } from './column.ts';
import { findSurfaces, type FindSurfaces } from './find-surfaces.ts';
import type { Occurrence, PhraseText } from './model.ts';

/** What is known of one wording once all of its places are. */
export type Tally = {
  count: number;
  documents: number;
  quoted: number;
  lastDocument: number;
  /** How often it stands inside another wording, by that wording. */
  readonly inside: Map<number, number>;
  /** Its writings, and how often each is used. */
  readonly surfaces: Map<number, number>;
};

/**
 * Every place of every wording of a library, in text order, in columns: a large library has
 * millions, and an object for each would take ten times the memory.
 */
export class Sightings {
  readonly tallies: readonly Tally[];
  readonly #documentIds: string[] = [];
  readonly #surfaces: string[] = [];
  readonly #surfaceNumbers = new Map<string, number>();
  readonly #wording = new Column();
  readonly #document = new Column();
  readonly #passage = new Column();
  readonly #start = new Column();
  readonly #end = new Column();
  readonly #surface = new Column();
  readonly #quoted = new Column();

  constructor(wordings: number) {
    this.tallies = Array.from({ length: wordings }, () => ({
      ...{ count: 0, documents: 0, quoted: 0, lastDocument: -1 },
      ...{ inside: new Map(), surfaces: new Map() },
    }));
  }

  /** Begins a document: the places that are added from now on lie in it. */
  begin(documentId: string): void {
    this.#documentIds.push(documentId);
  }

  /** Adds a place of a wording. */
  add(wording: number, { passage, span, surface, isQuoted }: Omit<Occurrence, 'documentId'>): void {
    const document = this.#documentIds.length - 1;
    const written = this.#numberOf(surface);
    this.#wording.push(wording);
    this.#document.push(document);
    this.#passage.push(passage);
    this.#start.push(span.start);
    this.#end.push(span.end);
    this.#surface.push(written);
    this.#quoted.push(Number(isQuoted));
    const tally = this.tallies[wording];
    if (tally === undefined) return;
    tally.count += 1;
    tally.quoted += Number(isQuoted);
    if (tally.lastDocument !== document) tally.documents += 1;
    tally.lastDocument = document;
    tally.surfaces.set(written, (tally.surfaces.get(written) ?? 0) + 1);
  }

  /** Gives the most frequent writing of a wording; of two equally frequent ones the first met. */
  writingOf(wording: number): string {
    const { surfaces } = this.tallies[wording] ?? { surfaces: new Map<number, number>() };
    const most = Math.max(...surfaces.values());
    const [written] = [...surfaces].find(([, count]) => count === most) ?? [-1];
    return this.#surfaces[written] ?? '';
  }

  /** Gives the places of the wordings that are wanted, in text order. */
  *of(isWanted: (wording: number) => boolean): Iterable<Occurrence & { readonly wording: number }> {
    for (let at = 0; at < this.#wording.length; at += 1) {
      const wording = this.#wording.at(at);
      if (!isWanted(wording)) continue;
      yield {
        wording,
        documentId: this.#documentIds[this.#document.at(at)] ?? '',
        passage: this.#passage.at(at),
        span: { start: this.#start.at(at), end: this.#end.at(at) },
        surface: this.#surfaces[this.#surface.at(at)] ?? '',
        isQuoted: this.#quoted.at(at) === 1,
      };
    }
  }

  #numberOf(surface: string): number {
    const known = this.#surfaceNumbers.get(surface);
    if (known !== undefined) return known;
    this.#surfaceNumbers.set(surface, this.#surfaces.length);
    return this.#surfaces.push(surface) - 1;
  }
}

/**
 * Finds every place of every wording, exactly as a literal search for it would: on the skeletons
 * of the passages, tables included, overlapping places too.
 *
 * takeSightings(texts, ['一中心六组团']).tallies[0].count -> 8
 */
export function takeSightings(texts: Iterable<PhraseText>, wordings: readonly string[]): Sightings {
  const sightings = new Sightings(wordings.length);
  const find = findSurfaces(wordings);
  for (const text of texts) {
    sightings.begin(text.documentId);
    text.passages.forEach((_, passage) => {
      readPassage({ text, passage }, find, sightings);
    });
  }
  return sightings;
}

type Place = { readonly text: PhraseText; readonly passage: number };
type Match = { readonly wording: number; readonly start: number; readonly end: number };

function readPassage({ text, passage }: Place, find: FindSurfaces, sightings: Sightings): void {
  const { span: outer } = text.passages[passage] ?? { span: { start: 0, end: 0 } };
  const source = text.text.slice(outer.start, outer.end);
  const skeleton = skeletonOf(source, marksWithin(text.marks, outer));
  const matches: Match[] = [];
  find(skeleton.text, (wording, start, end) => matches.push({ wording, start, end }));
  // A whole before its parts: who counts places in order need not look ahead.
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { wording, start, end } of matches) {
    const span = growToPartner(source, skeleton.map.toSource({ start, end }));
    const surface = source.slice(span.start, span.end);
    const isQuoted = /[“”"「」]/u.test(surface) || isEnclosed(source, span.start, span.end);
    const here = { start: span.start + outer.start, end: span.end + outer.start };
    sightings.add(wording, { passage, span: here, surface, isQuoted });
  }
  noteNesting(matches, sightings.tallies);
}

function isEnclosed(source: string, start: number, end: number): boolean {
  return /[“"「]/u.test(source.charAt(start - 1)) && /[”"」]/u.test(source.charAt(end));
}

/** A whole comes before its parts: those that may hold a match are among the last before it. */
function noteNesting(matches: readonly Match[], tallies: readonly Tally[]): void {
  let open: Match[] = [];
  for (const match of matches) {
    open = open.filter(({ end }) => end > match.start);
    for (const holder of open) {
      if (holder.end < match.end || holder.wording === match.wording) continue;
      const inside = tallies[match.wording]?.inside;
      inside?.set(holder.wording, (inside.get(holder.wording) ?? 0) + 1);
    }
    open.push(match);
  }
}
