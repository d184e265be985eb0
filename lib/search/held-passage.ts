import type { BlockKind } from '#lib/document/model.ts';
import { unitsToString } from '#lib/text/skeleton.ts';
import type { Span } from '#lib/text/span.ts';
import { HeadingPath, type HeadingPaths } from './heading-path.ts';
import type { SearchableVersion } from './model.ts';
import { hasBit, type PackedPassages } from './packed-passages.ts';

/** A version in memory. Its title is found like a heading above everything. */
export class HeldVersion {
  readonly documentId: string;
  readonly versionId: string;
  readonly title: string;
  readonly documentNumber: string | undefined;
  readonly date: string;
  readonly facets: SearchableVersion['facets'];
  readonly packed: PackedPassages;
  readonly titlePath: HeadingPath;
  readonly passages: readonly HeldPassage[];
  /** By the numbers of the packed paths. */
  readonly paths: readonly HeadingPath[];
  /** How many characters of skeleton it has. */
  readonly characters: number;
  /** Whether any passage has characters of the other script: hardly one text in a hundred. */
  readonly hasOtherScript: boolean;
  /** Where its skeletons begin among those of the library. */
  firstUnit = 0;

  constructor(given: SearchableVersion, paths: HeadingPaths) {
    this.documentId = given.documentId;
    this.versionId = given.versionId;
    this.title = given.title;
    this.documentNumber = given.documentNumber;
    this.date = given.date;
    this.facets = given.facets;
    this.packed = given.passages;
    this.titlePath = new HeadingPath([given.title]);
    this.characters = this.packed.units.length;
    this.hasOtherScript = this.packed.otherScript.includes(1);
    this.paths = this.packed.pathNames.map((names) => paths.of(names));
    this.passages = Array.from({ length: this.packed.count }, (_, at) => new HeldPassage(this, at));
  }
}

/** A passage with the version it belongs to and the headings above it. */
export class HeldPassage {
  readonly version: HeldVersion;
  /** Its place among the passages of its version. */
  readonly number: number;
  /** Where its skeleton begins among those of its version, and how long it is. */
  readonly firstUnit: number;
  readonly length: number;

  constructor(version: HeldVersion, number: number) {
    const { unitEnds } = version.packed;
    this.version = version;
    this.number = number;
    this.firstUnit = number === 0 ? 0 : (unitEnds[number - 1] ?? 0);
    this.length = (unitEnds[number] ?? 0) - this.firstUnit;
  }

  /** A small whole number that is this passage's own for the life of the index. */
  get key(): number {
    return this.version.packed.firstKey + this.number;
  }

  get passageId(): string {
    return this.version.packed.passageIds()[this.number] ?? '';
  }

  get kind(): BlockKind {
    const { kinds, kindNames } = this.version.packed;
    return kindNames[kinds[this.number] ?? 0] ?? 'paragraph';
  }

  /** In the source text of its version. */
  get span(): Span {
    const { starts, ends } = this.version.packed;
    return { start: starts[this.number] ?? 0, end: ends[this.number] ?? 0 };
  }

  get path(): HeadingPath {
    const { packed, paths, titlePath } = this.version;
    return paths[packed.paths[this.number] ?? 0] ?? titlePath;
  }

  get hasOtherScript(): boolean {
    return this.version.packed.otherScript[this.number] === 1;
  }

  /** Its text without quotes, spaces and 、, made from units each time: a few are read as strings. */
  get skeleton(): string {
    const { firstUnit, length } = this;
    return unitsToString(this.version.packed.units.subarray(firstUnit, firstUnit + length));
  }

  /** Says whether the source has something more before any unit of its skeleton in a stretch. */
  hasSeam(start: number, end: number): boolean {
    const { firstUnit } = this;
    return hasBit(this.version.packed.seams, firstUnit + start, firstUnit + end);
  }

  /** Says whether that something is a 、. */
  hasList(start: number, end: number): boolean {
    const { firstUnit } = this;
    return hasBit(this.version.packed.lists, firstUnit + start, firstUnit + end);
  }
}
