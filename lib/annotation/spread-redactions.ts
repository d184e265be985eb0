import type { Alignment } from './alignment.ts';
import { hiddenSign } from './matching-text.ts';

/** Names and numbers that are taken out are rarely longer. */
const maxHidden = 12;

/**
 * Lets a redaction stand for all that it hides. An alignment pairs it with one character; the
 * characters beside that have no counterpart of their own were hidden with it.
 *
 *   在 鹤 壁 市 召 开          在 鹤 壁 市 召 开
 *   │  │        │  │    ->    │   \ │ /  │  │
 *   在 □        召 开          在    □    召 开
 */
export function spreadRedactions(window: string, region: string, laid: Alignment): void {
  for (let at = 0; at < window.length; at += 1) {
    const place = laid.from[at] ?? -1;
    if (place < 0) continue;
    const isOurs = window[at] === hiddenSign;
    const isTheirs = region[place] === hiddenSign;
    if (isOurs && !isTheirs) widen(at, laid);
    if (isTheirs && !isOurs) {
      takeBeside(at, -1, laid);
      takeBeside(at, 1, laid);
    }
  }
}

/** Our redaction takes what the other text has up to the counterparts of its neighbours. */
function widen(at: number, { from, to }: Alignment): void {
  const before = at > 0 ? (to[at - 1] ?? -1) : -1;
  const after = from[at + 1] ?? -1;
  const [start, end] = [from[at] ?? 0, to[at] ?? 0];
  if (before >= 0 && start - before <= maxHidden) from[at] = before;
  if (after >= 0 && after - end <= maxHidden) to[at] = after;
}

/** Their redaction takes the units of ours beside `at` that stand for nothing else. */
function takeBeside(at: number, step: number, { from, to }: Alignment): void {
  for (let taken = 1; taken <= maxHidden; taken += 1) {
    const other = at + taken * step;
    if ((from[other] ?? 0) >= 0) return;
    from[other] = from[at] ?? -1;
    to[other] = to[at] ?? -1;
  }
}
