/**
 * Makes annotations one after another and says each id when it is kept: what is killed while it
 * runs must have lost none of those. Called with the folders of the library and how many to make.
 */
import { writeSync } from 'node:fs';
import { localActor } from '#db/recipes/actor.ts';
import { openLibrary } from '#db/recipes/open-library.ts';

const [dataDir = '', backupsDir = '', count = '1'] = process.argv.slice(2);
const library = openLibrary({ dataDir, backupsDir, now: () => new Date(), say: () => undefined });
const [document] = library.listDocuments();
const documentId = document?.documentId ?? '';
const versionId = document?.versions[0]?.versionId ?? '';
for (let made = 0; made < Number(count); made += 1) {
  const { annotationId } = library.annotations.add(localActor, {
    on: { kind: 'spans', documentId, versionId, spans: [{ start: 0, end: 2 }] },
    ...{ note: `第 ${made} 条 𠮷`, codeIds: [], collectionIds: [], visibility: 'private' },
  });
  // Written at once, not when the loop has time: this is the acknowledgement.
  writeSync(1, `kept ${annotationId}\n`);
}
library.close();
