import { noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';

/**
 * The headings above a passage, one object for all passages below them: what is found out about a
 * path once holds for each of its passages.
 */
export class HeadingPath {
  readonly names: readonly string[];
  #skeleton: string | undefined;

  constructor(names: readonly string[]) {
    this.names = names;
  }

  /** The skeleton of the path; a hard line stands between two headings. */
  get skeleton(): string {
    return (this.#skeleton ??= skeletonOf(this.names.join('\n'), noMarks).text);
  }
}

/** Gives one path object for each different path. */
export class HeadingPaths {
  readonly #known = new Map<string, HeadingPath>();

  of(names: readonly string[]): HeadingPath {
    const key = names.join('\n');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = new HeadingPath(names);
    this.#known.set(key, made);
    return made;
  }
}
