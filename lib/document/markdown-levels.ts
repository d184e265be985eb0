/** A numbered heading and how many `#` stood before it. */
export type HashedHeading = {
  readonly entry: number;
  readonly parent: number | undefined;
  readonly style: string;
  readonly hashes: number;
};

/**
 * Compares Markdown's levels with the levels of the numbering, heading by heading.
 *
 * Converters put `#` where letters were large. `# 第一章` beside `## 第二章`, or `## 第五节` below
 * `## 第三章`, say that the signs are not to be trusted; the numbers decide.
 */
export class MarkdownLevels {
  readonly #hashes = new Map<number, number>();
  readonly #usual = new Map<string, number>();

  /** Takes the next heading and says whether its signs agree with its parent's and its like. */
  fits({ entry, parent, style, hashes }: HashedHeading): boolean {
    if (hashes === 0) return true;
    this.#hashes.set(entry, hashes);
    const above = parent === undefined ? 0 : (this.#hashes.get(parent) ?? 0);
    const usual = this.#usual.get(style) ?? hashes;
    this.#usual.set(style, usual);
    return hashes > above && hashes === usual;
  }
}
