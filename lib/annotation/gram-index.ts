/** Five characters seldom stand together by chance, and most edits leave some five untouched. */
export const gramLength = 5;

/** A wording that stands so often says nothing about a place. */
const maxPlaces = 24;
const nowhere: readonly number[] = [];

/** Where each run of five characters of a text stands; made when it is first asked. */
export class GramIndex {
  readonly #text: string;
  #places: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Gives the places of a gram; none when it stands too often to tell places apart. */
  placesOf(gram: string): readonly number[] {
    const places = (this.#places ??= placesOfGrams(this.#text)).get(gram) ?? nowhere;
    return places.length > maxPlaces ? nowhere : places;
  }
}

function placesOfGrams(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + gramLength <= text.length; at += 1) {
    const gram = text.slice(at, at + gramLength);
    const known = places.get(gram);
    if (known === undefined) places.set(gram, [at]);
    else if (known.length <= maxPlaces) known.push(at);
  }
  return places;
}
