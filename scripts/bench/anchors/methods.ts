import type { Bars } from '#lib/annotation/accept-placement.ts';
import { describeSelection } from '#lib/annotation/describe-selection.ts';
import { locateAnchor } from '#lib/annotation/locate-anchor.ts';
import type { LocatedAnchor } from '#lib/annotation/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { AnchorDocument } from './anchor-documents.ts';
import { locateByHypothesis } from './hypothesis-method.ts';

/** What a method says of one target. */
export type Answer =
  | { readonly kind: 'placed'; readonly span: Span; readonly outcome: LocatedAnchor['kind'] }
  | { readonly kind: 'orphan' | 'ambiguous' | 'skipped' };

/** A way to find a selection again. */
export type Method = {
  readonly name: string;
  readonly locate: (home: AnchorDocument, span: Span, text: AnchorDocument) => Answer;
};

const orphan: Answer = { kind: 'orphan' };

/** Ours, with the bars in force or others. */
export function ourMethod(bars?: Bars): Method {
  return {
    name: 'ours',
    locate: (home, span, text) => {
      const anchor = describeSelection({ versionId: '', text: home.text, passages: [] }, span);
      if (anchor === undefined) return orphan;
      const texts = { home: home.matching, text: text.matching };
      return answerOf(locateAnchor(anchor, bars === undefined ? texts : { ...texts, bars }));
    },
  };
}

function answerOf(located: LocatedAnchor): Answer {
  switch (located.kind) {
    case 'found':
    case 'changed':
    case 'moved':
      return { kind: 'placed', span: located.span, outcome: located.kind };
    case 'ambiguous':
    case 'skipped':
      return { kind: located.kind };
    case 'orphaned':
      return orphan;
  }
}

/** The method of Hypothesis, taking every answer or only those above a score. */
export function hypothesisMethod(name: string, minScore: number): Method {
  return {
    name,
    locate: (home, span, text) => {
      const match = locateByHypothesis(home.text, span, text.text);
      if (match === undefined || match.score < minScore) return orphan;
      return { kind: 'placed', span: match.span, outcome: 'found' };
    },
  };
}
