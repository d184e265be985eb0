import { splitSentences } from '#lib/passage/split-sentences.ts';
import { hasOverlap, shiftSpan, sliceSpan, type Span } from '#lib/text/span.ts';
import { understand, type AnchorDocument } from './anchor-documents.ts';
import { likeness } from './likeness.ts';
import type { Answer, Method } from './methods.ts';
import { dropSpans, randomOf, type Random } from './perturbations.ts';

/** A clause, or words of it, whose sentence goes while a parallel clause stays. */
export type LookAlike = { readonly home: AnchorDocument; readonly span: Span; readonly loss: Span };

/** What a method made of look-alikes: how often it said what. */
export type LookAlikeTally = { [kind in Answer['kind'] | 'found']: number };

/** Alike enough to be taken for each other, and not the same. */
const leastAlike = 0.45;
const mostAlike = 0.99;

/**
 * Draws clauses with a parallel clause elsewhere: 交通基础设施建设全面提速 beside
 * 城镇基础设施建设惠及百姓. Half of the targets are the clause, half the words that both share, which
 * stay in the text letter for letter.
 */
export function drawLookAlikes(
  documents: readonly AnchorDocument[],
  tries: number,
): readonly LookAlike[] {
  return documents.flatMap((home) => {
    const sentences = home.passages.flatMap(({ span }) =>
      splitSentences(sliceSpan(home.text, span), span.start).map((sentence) => sentence.span),
    );
    const clauses = sentences.flatMap((loss) => clausesOf(home.text, loss));
    const random = randomOf(4, home.name);
    const drawn = Array.from({ length: tries }, () => drawOne(home, clauses, random)).flat();
    return [...new Map(drawn.map((each) => [each.span.start, each])).values()];
  });
}

type Clause = { readonly span: Span; readonly text: string; readonly loss: Span };

function clausesOf(text: string, loss: Span): readonly Clause[] {
  return [...sliceSpan(text, loss).matchAll(/[^，,；;：:。！？\n]{8,40}/gu)].map((match) => {
    const span = shiftSpan({ start: 0, end: match[0].length }, loss.start + match.index);
    return { span, text: match[0], loss };
  });
}

function drawOne(home: AnchorDocument, clauses: readonly Clause[], random: Random): LookAlike[] {
  const clause = clauses[random(Math.max(1, clauses.length))];
  if (clause === undefined) return [];
  const others = clauses.filter(({ span }) => !hasOverlap(span, clause.loss));
  const other = others.find(({ text }) => isLookAlike(clause.text, text));
  if (other === undefined) return [];
  const whole = { home, span: clause.span, loss: clause.loss };
  const words = sharedWords(clause.text, other.text);
  if (random(2) === 0 || words === undefined) return [whole];
  return [{ ...whole, span: shiftSpan(words, clause.span.start) }];
}

function isLookAlike(a: string, b: string): boolean {
  const alike = likeness(a, b);
  return alike >= leastAlike && alike < mostAlike;
}

/** The longest words of four to twelve characters that stand in both. */
function sharedWords(a: string, b: string): Span | undefined {
  for (let length = Math.min(12, a.length); length >= 4; length -= 1) {
    for (let start = 0; start + length <= a.length; start += 1) {
      if (b.includes(a.slice(start, start + length))) return { start, end: start + length };
    }
  }
  return undefined;
}

/** Takes the sentence of each look-alike out and asks where the target is. */
export function runLookAlikes(lookAlikes: readonly LookAlike[], method: Method): LookAlikeTally {
  const tally: LookAlikeTally = { placed: 0, found: 0, orphan: 0, ambiguous: 0, skipped: 0 };
  for (const { home, span, loss } of lookAlikes) {
    const text = understand(home.name, dropSpans(home.text, [loss]).text);
    const answer = method.locate(home, span, text);
    tally[answer.kind] += 1;
    if (answer.kind === 'placed' && answer.outcome === 'found') tally.found += 1;
  }
  return tally;
}
