import { inflateEntry, maxArchiveBytes } from './inflate-entry.ts';
import { Refusal } from './refusal.ts';
import { listEntries } from './zip-entries.ts';

/** A file out of a zip file. */
export type UnpackedFile = { readonly name: string; readonly bytes: Uint8Array };

/** What systems put beside the files of people: __MACOSX/, .DS_Store, Thumbs.db. */
const strayPattern = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/u;
/** Ways out of a folder, and names of drives. */
const escapePattern = /(?:^|\/)\.\.(?:\/|$)|^\/|^[A-Za-z]:|[\0-\u001f]/u;

/**
 * Unpacks the files of a zip file one after another; what comes out is counted while it comes.
 *
 * [...unpackZip(bytes of 汇编.zip)][0].name -> '市级/鹤壁市规划.docx'
 */
export function* unpackZip(bytes: Uint8Array): Generator<UnpackedFile> {
  const budget = { left: maxArchiveBytes };
  const entries = listEntries(bytes).map((entry) => ({
    ...entry,
    name: entry.name.replaceAll('\\', '/'),
  }));
  if (entries.some(({ name }) => escapePattern.test(name))) throw new Refusal('unsafeFile');
  for (const entry of entries) {
    if (strayPattern.test(entry.name)) continue;
    yield { name: entry.name, bytes: inflateEntry(entry, budget) };
  }
}
