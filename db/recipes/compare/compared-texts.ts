import { cutUnits } from '#lib/compare/cut-units.ts';
import type { Unit } from '#lib/compare/model.ts';
import { type PreparedText, prepareText } from '#lib/compare/prepare-text.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { DocumentSummary, ReadableDocument } from '../model.ts';

/** What is asked for documents. */
export type DocumentSource = {
  findDocument(documentId: string): DocumentSummary | undefined;
  readDocument(documentId: string, versionId?: string): ReadableDocument | undefined;
};

/** A version, read and cut into units; what comparing needs more is made when it is needed. */
export class ComparedText {
  readonly document: ReadableDocument;
  readonly units: readonly Unit[];
  #prepared: PreparedText | undefined;

  constructor(document: ReadableDocument) {
    this.document = document;
    this.units = cutUnits(document);
  }

  get prepared(): PreparedText {
    return (this.#prepared ??= prepareText(this.document));
  }

  get documentId(): string {
    return this.document.summary.documentId;
  }
}

/** So many characters stay prepared: some twenty plans, and about 250 MB. */
const keptCharacters = 600_000;

/** Keeps texts that were compared last: preparing one takes as long as comparing it. */
export class ComparedTexts {
  readonly #source: DocumentSource;
  readonly #kept = new Map<string, ComparedText>();

  constructor(source: DocumentSource) {
    this.#source = source;
  }

  /**
   * Gives a version of a document, by default the current one. Throws `unknownDocument` or
   * `unknownVersion`.
   */
  read(documentId: string, versionId?: string): ComparedText {
    const id = documentId.normalize('NFC');
    const summary = this.#source.findDocument(id);
    if (summary === undefined) throw new NamedError('unknownDocument', { documentId: id });
    const wanted = versionId ?? summary.versions.find(({ isCurrent }) => isCurrent)?.versionId;
    const known = wanted === undefined ? undefined : this.#kept.get(wanted);
    if (known?.document.summary === summary) return this.#keep(known);
    const document = this.#source.readDocument(id, versionId);
    if (document === undefined) {
      throw new NamedError('unknownVersion', { documentId: id, versionId: versionId ?? '' });
    }
    const isUsable = known !== undefined && isSameParse(known.document, document);
    return this.#keep(isUsable ? known : new ComparedText(document));
  }

  #keep(text: ComparedText): ComparedText {
    const { versionId: own } = text.document;
    this.#kept.delete(own);
    this.#kept.set(own, text);
    let characters = 0;
    for (const [versionId, { document }] of [...this.#kept].reverse()) {
      characters += document.text.length;
      if (characters > keptCharacters && versionId !== own) {
        this.#kept.delete(versionId);
      }
    }
    return text;
  }
}

/** A version is immutable, but a person may have corrected where its headings stand. */
function isSameParse(a: ReadableDocument, b: ReadableDocument): boolean {
  return (
    a.text === b.text &&
    JSON.stringify([a.sections, a.passages]) === JSON.stringify([b.sections, b.passages])
  );
}
