import type { Span } from '#lib/text/span.ts';
import type { MatchingText } from './matching-text.ts';
import { threadsBetween, type Thread } from './threads-between.ts';

/** Long enough to be a wording of its own: shorter threads cross the order by chance. */
const minThread = 12;
/** Neighbours that were rewritten leave a place unclear by some lines. */
const slack = 200;

/**
 * Says whether a place stands in another order than its home: a section was moved to the front.
 *
 * What stands once in both texts and in the same order holds the two together like threads. A
 * place that lies outside the two threads beside its home has moved.
 */
export function isOutOfOrder(
  home: MatchingText,
  text: MatchingText,
  places: { readonly home: Span; readonly text: Span },
): boolean {
  const threads = orderOf(home, text);
  const before = threads.findLast((thread) => thread.window + thread.length <= places.home.start);
  const after = threads.find((thread) => thread.window >= places.home.end);
  const floor = before === undefined ? 0 : before.region + before.length;
  const ceiling = after === undefined ? text.text.length : after.region;
  return places.text.end < floor - slack || places.text.start > ceiling + slack;
}

const known = new WeakMap<MatchingText, WeakMap<MatchingText, readonly Thread[]>>();

/** Many anchors share a pair of texts; the threads between them are the same for each. */
function orderOf(home: MatchingText, text: MatchingText): readonly Thread[] {
  const ofHome = known.get(home) ?? new WeakMap<MatchingText, readonly Thread[]>();
  known.set(home, ofHome);
  const threads = ofHome.get(text) ?? threadsBetween(home.text, text.text).filter(isLong);
  ofHome.set(text, threads);
  return threads;
}

function isLong({ length }: Thread): boolean {
  return length >= minThread;
}
