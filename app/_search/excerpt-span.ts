import { sliceSpan, type Span } from '#lib/text/span.ts';

const charsBefore = 60; // About one and a half lines of a result list.
const charsAfter = 90; // What follows a wording says more than what precedes it.
const charsWhole = 130; // A passage of up to three lines is shown whole.

/**
 * Gives the part of a passage to show for `found`: all of a short one, else from the sentence that
 * holds it, at most 60 characters before to at most 90 after.
 *
 * In a long passage `…。完善社区服务，打造“15分钟生活圈”。推进…` it begins at 完善 and not at an
 * arbitrary character.
 */
export function excerptSpan(text: string, passage: Span, found: Span): Span {
  if (passage.end - passage.start <= charsWhole) return passage;
  const earliest = Math.max(passage.start, found.start - charsBefore);
  const latest = Math.min(passage.end, found.end + charsAfter);
  return {
    start: whole(text, sentenceStart(text, { start: earliest, end: found.start })),
    end: whole(text, sentenceEnd(text, { start: found.end, end: latest })),
  };
}

function sentenceStart(text: string, before: Span): number {
  const sentence = /[。！？；\n](?=[^。！？；\n]+$)/.exec(sliceSpan(text, before));
  return sentence === null ? before.start : before.start + sentence.index + 1;
}

/** The end of the last whole sentence in reach; a sentence with a long tail is cut off. */
function sentenceEnd(text: string, after: Span): number {
  const sentence = /^.*[。！？；]/su.exec(sliceSpan(text, after));
  return sentence === null ? after.end : after.start + sentence[0].length;
}

/** A border never falls between the two halves of a character such as 𠮷. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
