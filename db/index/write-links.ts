import { relations } from '#lib/compare/model.ts';
import type { TextLinks } from '#lib/compare/link-texts.ts';
import type { IndexDatabase } from './open-index.ts';
import { linkStamp } from './link-stamp.ts';

/** The links of two versions. */
export type LinkedVersions = {
  readonly leftVersion: string;
  readonly rightVersion: string;
  readonly links: TextLinks;
};

const stampName = 'links';

/**
 * Empties the links when another program made them, and says of what program they are now.
 *
 * renewLinkStamp(index)
 */
export function renewLinkStamp({ handle }: IndexDatabase): void {
  const stamp = linkStamp();
  const read = handle.prepare('SELECT value FROM meta WHERE name = ?').pluck();
  if (read.get(stampName) === stamp) return;
  handle
    .transaction(() => {
      for (const table of ['unit_link', 'section_link', 'link_pair']) {
        handle.prepare(`DELETE FROM ${table}`).run();
      }
      handle
        .prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)')
        .run(stampName, stamp);
    })
    .immediate();
}

/**
 * Writes the links of some pairs, in one transaction: a pair is there whole or not at all. What
 * another process has written meanwhile stays, for it is the same.
 *
 * writeLinks(index, [{ leftVersion: 'hebi@1', rightVersion: 'puyang@1', links }])
 */
export function writeLinks({ handle }: IndexDatabase, pairs: readonly LinkedVersions[]): void {
  const insertPair = handle.prepare(
    'INSERT OR IGNORE INTO link_pair (left_version, right_version) VALUES (?, ?)',
  );
  const section = handle.prepare('INSERT INTO section_link VALUES (?, ?, ?, ?, ?)');
  const unit = handle.prepare('INSERT INTO unit_link VALUES (?, ?, ?, ?, ?, ?, ?)');
  handle
    .transaction(() => {
      for (const { leftVersion, rightVersion, links } of pairs) {
        const { changes, lastInsertRowid } = insertPair.run(leftVersion, rightVersion);
        if (changes === 0) continue;
        for (const link of links.sections) {
          const { left, right, score, isReciprocal } = link;
          section.run(lastInsertRowid, left, right, score, Number(isReciprocal));
        }
        for (const { left, right, score, isReciprocal, relation, reasons } of links.units) {
          const said = [score, relations.indexOf(relation), Number(isReciprocal)];
          unit.run(lastInsertRowid, left, right, ...said, JSON.stringify(reasons));
        }
      }
    })
    .immediate();
}

/**
 * Takes away the links of a version that was parsed anew: its sentences and sections have other
 * places now. Whoever needs them next makes them again.
 *
 * removeLinks(index, 'hebi@1')
 */
export function removeLinks({ handle }: IndexDatabase, versionId: string): void {
  const pairs = handle
    .prepare('SELECT pair FROM link_pair WHERE left_version = ? OR right_version = ?')
    .pluck()
    .all(versionId, versionId);
  for (const table of ['unit_link', 'section_link', 'link_pair']) {
    const remove = handle.prepare(`DELETE FROM ${table} WHERE pair = ?`);
    for (const pair of pairs) remove.run(pair);
  }
}
