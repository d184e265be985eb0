import { randomUUID } from 'node:crypto';
import { addAuditEntry } from '#db/library/audit.ts';
import { openAccounts } from './accounts/open-accounts.ts';
import { afterChanges } from './after-changes.ts';
import { openCodes } from './annotations/codes.ts';
import { openLinks } from './annotations/links.ts';
import { openAnnotations } from './annotations/open-annotations.ts';
import { openWordings } from './annotations/wordings.ts';
import { openCollections, openSavedSearches } from './collections.ts';
import { openComparison } from './compare/open-comparison.ts';
import { openCorrections } from './corrections.ts';
import { openAnnotationCopy } from './exchange/annotation-copy.ts';
import { openExchange } from './exchange/open-exchange.ts';
import { openHoldings } from './holdings.ts';
import type { Databases } from './index-document.ts';
import type { Library, LibraryOptions, LibraryParts } from './model.ts';
import { permissions } from './permissions.ts';
import type { PhraseScene } from './phrases/phrase-scene.ts';
import { openPhrases } from './phrases/phrases.ts';
import { type RecordedChange, recordChanges } from './record-changes.ts';
import { sayOnStderr } from './say.ts';

// What changes what people wrote: each has a line in the copy before its answer is given.
const linkChanges = ['add', 'change', 'remove', 'restore'] as const;
const codeChanges = [...linkChanges, 'merge'] as const;
const annotationChanges = [...linkChanges, 'bulk', 'putBack', 'decide'] as const;

/** What the parts of a library are opened on: the library around them, and its databases of now. */
export type PartsScene = {
  readonly library: Library;
  readonly current: () => Databases;
  readonly phrases: () => PhraseScene;
};

/**
 * Opens everything that people work with. Each part asks the table of permissions who may, keeps
 * the copy of annotations up to date, and tells who changed what where there are several people.
 *
 * openParts(options, scene).codes.list(localActor).length -> 3
 */
export function openParts(options: LibraryOptions, scene: PartsScene): LibraryParts {
  const { now, newId = randomUUID, dataDir, say = sayOnStderr } = options;
  const { library, current } = scene;
  const { given } = current();
  const making = { now, newId };
  const copy = openAnnotationCopy(dataDir, { given, say });
  const complete = (): void => {
    copy.complete();
  };
  const annotations = openAnnotations({
    ...{ ...making, databases: current },
    documentOf: (documentId) => library.findDocument(documentId),
  });
  const parts: LibraryParts = {
    accounts: openAccounts(given, { ...making, onClaimed: complete }),
    collections: afterChanges(openCollections(given, making), ['add', 'change'], complete),
    savedSearches: openSavedSearches(given, making),
    holdings: openHoldings({ databases: current, now }),
    corrections: openCorrections({ ...making, databases: current }),
    annotations: afterChanges(annotations, annotationChanges, complete),
    codes: afterChanges(openCodes(given, making), codeChanges, complete),
    links: afterChanges(openLinks(given, making), linkChanges, complete),
    exchange: afterChanges(
      openExchange({ now, databases: current, annotations }),
      ['importFile'],
      complete,
    ),
    wordings: openWordings(given, library),
    phrases: openPhrases(scene.phrases, now),
    comparison: openComparison(library, current, making),
  };
  return recorded(parts, (change) => {
    addAuditEntry(given, { at: now().toISOString(), ...change });
  });
}

function recorded(parts: LibraryParts, record: (change: RecordedChange) => void): LibraryParts {
  const wrapped = Object.entries(parts).map(([name, part]) => {
    const table = permissions[name as keyof LibraryParts];
    return [name, recordChanges<object>(part, { part: name, table, record })] as const;
  });
  return Object.fromEntries(wrapped) as LibraryParts;
}
