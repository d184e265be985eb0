/**
 * The moments at which a test may end the process or have the disk refuse: between any two steps of
 * which one could last and the other not. A test walks this list; another one compares it with the
 * code.
 */
export const failpoints = {
  // A file that is written durably: received bytes, index.json, jobs.
  'file.written': 'under its temporary name, not yet on the disk',
  'file.synced': 'on the disk under its temporary name',
  'file.named': 'under its own name, the folder not yet on the disk',

  'ingest.read': 'texts are parsed and their bytes kept; the library knows nothing of them',
  'ingest.inLibrary': 'rows of the library are written, not committed',
  'ingest.afterLibrary': 'committed in the library, not in the index',
  'ingest.inIndex': 'rows of the index are written, not committed',
  'ingest.afterIndex': 'committed in both, not yet reported',
  'ingest.afterSource': 'search data is stored; places of annotations and phrases are not renewed',
  'ingest.afterAnchors': 'places are renewed, phrases are not',
  'ingest.afterPhrases': 'phrases are renewed, links are not',

  'index.created': 'a generation is there, empty, and nobody speaks of it',
  'index.numbered': 'the library remembers its number',
  'index.filled': 'all texts are in it',
  'index.stored': 'its search data too',
  'index.checkpointed': 'all of it is in its file; index.json names the one before',
  'index.published': 'index.json names it; older ones are still there',

  'annotate.inLibrary': 'rows of an annotation are written, not committed',
  'annotate.afterLibrary': 'committed, not in the second copy',
  'annotate.inCopy': 'in the second copy, which is not yet on the disk',

  'migrate.begun': 'the shape is old, and no backup is made',
  'migrate.backedUp': 'a backup is there, the shape is old',
  'migrate.inLibrary': 'the shape is new, not committed',
  'migrate.afterLibrary': 'committed, not looked through',

  'backup.copied': 'a copy has its temporary name and was not looked through',
  'backup.sound': 'it is sound, not yet on the disk',
  'backup.synced': 'on the disk under its temporary name',
  'backup.named': 'a backup like any other; received files are not beside it yet',
  'backup.whole': 'received files are; old backups are still there',

  'restore.kept': 'what stood there is kept among the backups',
  'restore.copied': 'the backup lies beside the library',
  'restore.named': 'it is the library; received files are not brought yet',
  'restore.whole': 'received files are; there is no index',
} as const;

/** The name of one of the moments. */
export type Failpoint = keyof typeof failpoints;
