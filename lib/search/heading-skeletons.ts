import { noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';

/** Skeletons of heading paths and titles, each made once for all passages below it. */
export class HeadingSkeletons {
  readonly #known = new Map<string, string>();

  /** Gives the skeleton of a path; a hard line stands between two headings. */
  ofPath(path: readonly string[]): string {
    return this.ofText(path.join('\n'));
  }

  /** Gives the skeleton of a title. */
  ofText(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const made = skeletonOf(text, noMarks).text;
    this.#known.set(text, made);
    return made;
  }
}
