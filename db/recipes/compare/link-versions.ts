import { linkTexts } from '#lib/compare/link-texts.ts';
import type { PreparedText } from '#lib/compare/prepare-text.ts';
import { listLinkedPairs } from '#db/index/read-links.ts';
import { type LinkedVersions, renewLinkStamp, writeLinks } from '#db/index/write-links.ts';
import type { IndexDatabase } from '#db/index/open-index.ts';
import type { LinkProgress } from './model.ts';

/** What is linked, and how long that may take. */
export type LinkJob = {
  readonly versionIds: readonly string[];
  /** Gives a version, prepared. */
  readonly read: (versionId: string) => PreparedText;
  /** Who waits for an answer waits no longer than this; absent: until all is done. */
  readonly budgetMs?: number | undefined;
  readonly onProgress?: ((progress: LinkProgress) => void) | undefined;
};

const pairsPerWrite = 64; // A transaction costs a millisecond; killed, so few pairs are done again.

/**
 * Links every two of some versions that are not linked yet, and keeps the links. It may stop in
 * between: what is done stays done, and the next call goes on.
 *
 * Pairs of the first version come first, because the others are compared with it.
 *
 * linkVersions(index, { versionIds: ['hebi@1', 'puyang@1'], read }) -> { pairs: 1, done: 1 }
 */
export function linkVersions(index: IndexDatabase, job: LinkJob): LinkProgress {
  renewLinkStamp(index);
  const missing = missingPairs(index, job.versionIds);
  const { length } = job.versionIds;
  const pairs = (length * (length - 1)) / 2;
  const end = performance.now() + (job.budgetMs ?? Infinity);
  let done = pairs - missing.length;
  let ready: LinkedVersions[] = [];
  const write = () => {
    writeLinks(index, ready);
    done += ready.length;
    ready = [];
    job.onProgress?.({ pairs, done });
  };
  for (const [leftVersion, rightVersion] of missing) {
    if (performance.now() > end) break;
    const links = linkTexts(job.read(leftVersion), job.read(rightVersion));
    ready.push({ leftVersion, rightVersion, links });
    if (ready.length >= pairsPerWrite) write();
  }
  if (ready.length > 0) write();
  return { pairs, done };
}

function missingPairs(
  index: IndexDatabase,
  versionIds: readonly string[],
): (readonly [string, string])[] {
  const there = listLinkedPairs(index, versionIds);
  return versionIds.flatMap((one, at) =>
    versionIds.slice(at + 1).flatMap((other) => {
      const pair = one < other ? ([one, other] as const) : ([other, one] as const);
      return there.has(pair.join(' ')) ? [] : [pair];
    }),
  );
}
