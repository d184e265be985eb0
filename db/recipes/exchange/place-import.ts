import { annotationLimits, cleanNote } from '#lib/annotation/annotation-limits.ts';
import { describeSelection } from '#lib/annotation/describe-selection.ts';
import { locateAnchor } from '#lib/annotation/locate-anchor.ts';
import { type MatchingText, prepareText } from '#lib/annotation/matching-text.ts';
import type { StoredAnchor } from '#lib/annotation/model.ts';
import { foreignHome } from '#lib/export/annotations-json-ld.ts';
import { type CodePoints, codePointsOf } from '#lib/export/code-points.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import { noMarks } from '#lib/text/marks.ts';
import { readParsedVersion, readPassages, readRegions } from '#db/index/read-index.ts';
import type { StoredAnnotation, StoredDecision } from '#db/library/annotation-model.ts';
import { listDocumentStates, listVersions, readSourceText } from '#db/library/read-library.ts';
import type { VersionRow } from '#db/library/model.ts';
import type { Databases } from '#db/recipes/index-document.ts';
import type { ImportedPlace, ImportedQuote, ImportedSubject } from './imported.ts';

/** Why an annotation of a file cannot be placed in this library. */
export const skipReasons = [
  'documentUnknown',
  'documentUnclear',
  'quoteNotFound',
  'badWording',
  'tooLong',
] as const;

/** Why an annotation of a file cannot be placed in this library. */
export type SkipReason = (typeof skipReasons)[number];

/** Where an imported annotation stands here. */
export type PlacedSubject = Pick<StoredAnnotation, 'documentId' | 'wording' | 'targets'> & {
  readonly decisions: readonly Omit<StoredDecision, 'annotationId'>[];
};

/** Finds the places of imported annotations; a place that is not sure is none. */
export class ImportPlacer {
  readonly #databases: Databases;
  /** The document that foreign quotations are looked for in, where somebody says so. */
  readonly #documentId: string | undefined;
  readonly #versions: readonly VersionRow[];
  readonly #current: ReadonlyMap<string, string>;
  readonly #points = new Map<string, CodePoints>();
  readonly #prepared = new Map<string, MatchingText>();

  constructor(databases: Databases, documentId: string | undefined) {
    this.#databases = databases;
    this.#documentId = documentId;
    const states = listDocumentStates(databases.given);
    this.#current = new Map(states.map((each) => [each.documentId, each.currentVersionId]));
    this.#versions = listVersions(databases.given).filter((each) =>
      this.#current.has(each.documentId),
    );
  }

  /**
   * Gives where a subject stands here, or why it stands nowhere.
   *
   * placer.place({ kind: 'wording', text: '人地钱' }).wording.key -> '人地钱'
   */
  place(on: ImportedSubject): PlacedSubject | SkipReason {
    switch (on.kind) {
      case 'wording':
        return placeWording(on.text);
      case 'document':
        return this.#current.has(on.documentId) ? whole(on.documentId) : 'documentUnknown';
      case 'places':
        return this.#placeOwn(on.documentId, on.places);
      case 'page':
        return this.#placePage(on);
    }
  }

  /** Our own places are known by the bytes of their text; what is not held is kept as it is. */
  #placeOwn(named: string, places: readonly ImportedPlace[]): PlacedSubject | SkipReason {
    const homes = places.map(({ sha256 }) => this.#versionOf(sha256, named));
    const documentId =
      homes.find((home) => home !== undefined)?.documentId ??
      (this.#current.has(named) ? named : undefined);
    if (documentId === undefined) return 'documentUnknown';
    if (places.some(({ exact }) => exact.length > annotationLimits.selectionChars))
      return 'tooLong';
    const targets = places.map((place, at) => this.#anchorOf(place, homes[at]));
    const decisions = places.flatMap((place, ordinal) =>
      this.#decisionsOf(place, { ordinal, documentId }),
    );
    return { documentId, wording: null, targets, decisions };
  }

  #versionOf(sha256: string, documentId: string): VersionRow | undefined {
    const same = this.#versions.filter((version) => version.sha256 === sha256);
    return same.find((version) => version.documentId === documentId) ?? same[0];
  }

  #anchorOf(place: ImportedPlace, home: VersionRow | undefined): StoredAnchor {
    const { exact, prefix, suffix, sectionPath, position, sha256 } = place;
    const words = { exact, prefix, suffix, sectionPath };
    const foreign = { homeVersionId: `${foreignHome}${sha256}`, span: position, ...words };
    if (home === undefined) return foreign;
    const { versionId } = home;
    const span = this.#pointsOf(versionId).toUnits(position);
    const text = readSourceText(this.#databases.given, versionId) ?? '';
    // The same bytes read otherwise than they were there: what is said of them does not hold here.
    if (text.slice(span.start, span.end) !== exact) return foreign;
    return { homeVersionId: versionId, span, ...words };
  }

  #decisionsOf(
    { decisions }: ImportedPlace,
    { ordinal, documentId }: { readonly ordinal: number; readonly documentId: string },
  ): Omit<StoredDecision, 'annotationId'>[] {
    return decisions.flatMap(({ sha256, decision, author, decidedAt }) => {
      const version = this.#versionOf(sha256, documentId);
      if (version?.documentId !== documentId) return [];
      const { versionId } = version;
      const kept =
        decision.kind === 'gone'
          ? decision
          : { ...decision, span: this.#pointsOf(versionId).toUnits(decision.span) };
      return [{ ordinal, versionId, decision: kept, author, decidedAt }];
    });
  }

  #pointsOf(versionId: string): CodePoints {
    const known = this.#points.get(versionId);
    if (known !== undefined) return known;
    const points = codePointsOf(readSourceText(this.#databases.given, versionId) ?? '');
    this.#points.set(versionId, points);
    return points;
  }

  /** A page read elsewhere: the document that is named, that has its name, or that alone has its words. */
  #placePage(page: Extract<ImportedSubject, { kind: 'page' }>): PlacedSubject | SkipReason {
    const { quotes } = page;
    if (quotes.some(({ exact }) => exact.length > annotationLimits.selectionChars))
      return 'tooLong';
    const likely = this.#documentsOf(page);
    if (quotes.length === 0) {
      const [only, second] = likely;
      if (only === undefined) return 'documentUnknown';
      return second === undefined ? whole(only) : 'documentUnclear';
    }
    const candidates = likely.length > 0 ? likely : this.#documentsWith(quotes);
    const placed = candidates.flatMap((documentId) => this.#placeQuotes(documentId, quotes) ?? []);
    const [only, second] = placed;
    if (second !== undefined) return 'documentUnclear';
    return only ?? (candidates.length === 0 ? 'documentUnknown' : 'quoteNotFound');
  }

  #documentsOf({ uri, title }: Extract<ImportedSubject, { kind: 'page' }>): string[] {
    if (this.#documentId !== undefined) return [this.#documentId];
    const names = new Set([nameOf(uri), title.trim()].filter((name) => name !== ''));
    const sources = this.#versions.filter(({ source }) => names.has(nameOf(source)));
    return [...new Set(sources.map(({ documentId }) => documentId))];
  }

  #documentsWith(quotes: readonly ImportedQuote[]): string[] {
    const first = quotes[0]?.exact.trim() ?? '';
    return [...this.#current]
      .filter(([, versionId]) =>
        (readSourceText(this.#databases.given, versionId) ?? '').includes(first),
      )
      .map(([documentId]) => documentId);
  }

  #placeQuotes(documentId: string, quotes: readonly ImportedQuote[]): PlacedSubject | undefined {
    const versionId = this.#current.get(documentId);
    if (versionId === undefined) return undefined;
    const text = this.#preparedOf(versionId);
    const passages = readPassages(this.#databases.index, versionId);
    const targets: StoredAnchor[] = [];
    for (const quote of quotes) {
      const anchor = { homeVersionId: '', span: { start: 0, end: 0 }, sectionPath: [], ...quote };
      const located = locateAnchor(anchor, { home: undefined, text });
      // Only the same words at one place: what is merely alike may be another clause.
      const target =
        located.kind === 'found'
          ? describeSelection({ versionId, text: text.source, passages }, located.span)
          : undefined;
      if (target === undefined) return undefined;
      targets.push(target);
    }
    return { documentId, wording: null, targets, decisions: [] };
  }

  #preparedOf(versionId: string): MatchingText {
    const known = this.#prepared.get(versionId);
    if (known !== undefined) return known;
    const { given, index } = this.#databases;
    const prepared = prepareText(readSourceText(given, versionId) ?? '', {
      marks: readParsedVersion(index, versionId)?.marks ?? noMarks,
      regions: readRegions(index, versionId),
    });
    this.#prepared.clear(); // One text at a time: annotations of a page come together.
    this.#prepared.set(versionId, prepared);
    return prepared;
  }
}

function whole(documentId: string): PlacedSubject {
  return { documentId, wording: null, targets: [], decisions: [] };
}

function placeWording(written: string): PlacedSubject | SkipReason {
  const text = cleanNote(written).trim();
  const key = text.length > annotationLimits.wordingChars ? '' : skeletonKey(text);
  if (key === '') return 'badWording';
  return { documentId: null, wording: { key, text }, targets: [], decisions: [] };
}

/** The last part of a path or an address, without its extension. */
function nameOf(path: string): string {
  const last =
    path
      .split(/[?#]/, 1)
      .join('')
      .split('/')
      .findLast((part) => part !== '') ?? '';
  return safelyDecoded(last).replace(/\.[A-Za-z0-9]{1,5}$/, '');
}

function safelyDecoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
