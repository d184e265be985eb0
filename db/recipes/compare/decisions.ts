import { locateAnchor } from '#lib/annotation/locate-anchor.ts';
import { prepareText } from '#lib/annotation/matching-text.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { sliceSpan, type Span } from '#lib/text/span.ts';
import {
  addDecision,
  type Decision,
  listDecisions,
  type QuotedPlace,
  removeDecision,
} from '#db/library/correspondences.ts';
import type { Actor } from '../actor.ts';
import type { Databases } from '../index-document.ts';
import type { ReadableDocument } from '../model.ts';
import type { ComparedText, ComparedTexts } from './compared-texts.ts';
import type { NewDecision } from './model.ts';
import { unitsIn } from './text-places.ts';

/** The clock, and names for what is made. */
export type Making = { readonly now: () => Date; readonly newId: () => string };

/** A decision about two units, seen from the text that was named first. */
export type DecidedUnits = {
  readonly left: number;
  readonly right: number;
  readonly verdict: Decision['verdict'];
  readonly relation: Decision['relation'];
  readonly decisionId: string;
};

const contextUnits = 64; // As an annotation keeps them.
const longest = 2_000; // Characters: a page of text corresponds to nothing in particular.

/** What people decided about correspondences, and where it stands in the texts of today. */
export class CorrespondenceDecisions {
  readonly #databases: () => Databases;
  readonly #texts: ComparedTexts;
  readonly #making: Making;
  /** Where a quotation stands in a version, by both: finding it again takes a while. */
  readonly #located = new Map<string, Span | undefined>();

  constructor(databases: () => Databases, texts: ComparedTexts, making: Making) {
    this.#databases = databases;
    this.#texts = texts;
    this.#making = making;
  }

  list(documentIds?: readonly string[]): Decision[] {
    return listDecisions(this.#databases().given, documentIds);
  }

  /** Keeps a decision; the last one about two places counts. */
  decide(actor: Actor, wanted: NewDecision): Decision {
    const [left, right] = [this.#quote(wanted.left), this.#quote(wanted.right)];
    if (left.documentId === right.documentId) {
      throw new NamedError('sameDocument', { documentId: left.documentId });
    }
    const decision: Decision = {
      decisionId: this.#making.newId(),
      verdict: wanted.verdict,
      relation: wanted.verdict === 'rejected' ? undefined : (wanted.relation ?? 'variant'),
      ...{ left, right, note: wanted.note ?? '', author: actor.name },
      createdAt: this.#making.now().toISOString(),
    };
    addDecision(this.#databases().given, decision);
    return decision;
  }

  withdraw(decisionId: string): void {
    if (removeDecision(this.#databases().given, decisionId)) return;
    throw new NamedError('unknownDecision', { decisionId });
  }

  /** What was decided about units of two texts. A place that is not found again decides nothing. */
  between(left: ComparedText, right: ComparedText): DecidedUnits[] {
    return this.list([left.documentId]).flatMap((decision): DecidedUnits[] => {
      const isTurned = decision.left.documentId !== left.documentId;
      const [a, b] = isTurned ? [decision.right, decision.left] : [decision.left, decision.right];
      if (a.documentId !== left.documentId || b.documentId !== right.documentId) return [];
      const { verdict, relation, decisionId } = decision;
      return this.#unitsAt(left, a).flatMap((l) =>
        this.#unitsAt(right, b).map((r) => ({ left: l, right: r, verdict, relation, decisionId })),
      );
    });
  }

  #unitsAt(text: ComparedText, place: QuotedPlace): number[] {
    const span = this.#locate(text.document, place);
    return span === undefined ? [] : unitsIn(text.units, span);
  }

  #locate(document: ReadableDocument, place: QuotedPlace): Span | undefined {
    if (document.versionId === place.versionId) return place.span;
    const { start, end } = place.span;
    const key = [place.versionId, start, end, document.versionId].join(' ');
    if (this.#located.has(key)) return this.#located.get(key);
    const anchor = { ...place, homeVersionId: place.versionId, sectionPath: [] };
    const located = locateAnchor(anchor, {
      home: undefined,
      text: prepareText(document.text, document),
    });
    const span = 'span' in located ? located.span : undefined;
    this.#located.set(key, span);
    return span;
  }

  #quote({ documentId, span }: NewDecision['left']): QuotedPlace {
    const { document } = this.#texts.read(documentId);
    const { text, versionId, summary } = document;
    const isInside = span.start >= 0 && span.start < span.end && span.end <= text.length;
    if (span.end - span.start > longest) {
      throw new NamedError('quoteTooLong', { max: longest, chars: span.end - span.start });
    }
    if (!isInside) {
      throw new NamedError('badSpan', { ...span, length: text.length });
    }
    return {
      documentId: summary.documentId,
      versionId,
      span,
      exact: sliceSpan(text, span),
      prefix: text.slice(Math.max(0, span.start - contextUnits), span.start),
      suffix: text.slice(span.end, span.end + contextUnits),
    };
  }
}
