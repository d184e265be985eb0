import type { Passage } from '#lib/passage/model.ts';
import { splitSentences } from '#lib/passage/split-sentences.ts';
import type { Span } from '#lib/text/span.ts';
import type { Random } from './perturbations.ts';

/** What people mark: a phrase of 4–12 characters, a sentence, or a passage of 80–260. */
export type Target = { readonly kind: 'phrase' | 'sentence' | 'passage'; readonly span: Span };

/** Draws targets: half phrases, a quarter sentences, a quarter passages; none twice. */
export function drawTargets(
  text: string,
  passages: readonly Passage[],
  { count, random }: { readonly count: number; readonly random: Random },
): readonly Target[] {
  const pool = passages.filter(
    ({ kind, span }) => kind !== 'tableRow' && span.end - span.start >= 4,
  );
  const targets = new Map<string, Target>();
  for (let tries = 0; targets.size < count && tries < count * 40; tries += 1) {
    const passage = pool[random(pool.length)];
    const target = passage && draw(text, passage.span, { kind: tries % 4, random });
    if (target !== undefined) targets.set(`${target.span.start}-${target.span.end}`, target);
  }
  return [...targets.values()];
}

function draw(
  text: string,
  passage: Span,
  { kind, random }: { readonly kind: number; readonly random: Random },
): Target | undefined {
  if (kind < 2) return drawPhrase(text, passage, random);
  if (kind === 3) return drawPassage(text, passage, random);
  const sentences = splitSentences(text.slice(passage.start, passage.end), passage.start);
  const sentence = sentences[random(sentences.length)];
  if (sentence === undefined || sentence.text.length < 8 || sentence.text.length > 260)
    return undefined;
  return { kind: 'sentence', span: sentence.span };
}

/** Letters of one clause: a person selects no half figures and no lone signs. */
function drawPhrase(text: string, { start, end }: Span, random: Random): Target | undefined {
  const from = start + random(Math.max(1, end - start - 3));
  const span = { start: from, end: from + 4 + random(9) };
  if (span.end > end) return undefined;
  const isWhole = /^[\p{Script=Han}“”‘’、]+$/u.test(text.slice(span.start, span.end));
  return isWhole ? { kind: 'phrase', span } : undefined;
}

function drawPassage(text: string, { start, end }: Span, random: Random): Target | undefined {
  const sentences = splitSentences(text.slice(start, end), start);
  const first = random(sentences.length);
  const from = sentences[first]?.span.start ?? start;
  const last = sentences.slice(first).find(({ span }) => span.end - from >= 80);
  if (last === undefined || last.span.end - from > 260) return undefined;
  return { kind: 'passage', span: { start: from, end: last.span.end } };
}
