import { locateAnchor, type AnchorTexts } from './locate-anchor.ts';
import type { MatchingText } from './matching-text.ts';
import type { LocatedAnchor, StoredAnchor } from './model.ts';

/** One anchor to locate; `id` comes back with its result. */
export type AnchorRequest = {
  readonly id: string;
  readonly anchor: StoredAnchor;
} & Omit<AnchorTexts, 'text'>;

/** A located anchor under the id of its request. */
export type AnchorResult = { readonly id: string; readonly located: LocatedAnchor };

/** A tenth of a second of work: between slices a server answers and a batch commits. */
const defaultSliceSize = 50;

/**
 * Locates many anchors in one text, slice by slice. A slice is worked on when it is asked for, so
 * that the caller can store it, breathe, or stop. Each result is what `locateAnchor` gives alone.
 *
 * for (const slice of locateAnchors(requests, prepareText(source, document))) store(slice);
 */
export function* locateAnchors(
  requests: Iterable<AnchorRequest>,
  text: MatchingText,
  { sliceSize = defaultSliceSize }: { readonly sliceSize?: number } = {},
): Generator<readonly AnchorResult[]> {
  let slice: AnchorResult[] = [];
  for (const { id, anchor, ...rest } of requests) {
    slice.push({ id, located: locateAnchor(anchor, { ...rest, text }) });
    if (slice.length < sliceSize) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
