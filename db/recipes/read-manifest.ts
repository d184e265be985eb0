import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { manifestRows } from '#lib/manifest/manifest-rows.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { GivenFact, GivenMetadata } from '#db/library/model.ts';
import { readTableFile } from './read-table-file.ts';

const word = z
  .union([z.string(), z.number(), z.boolean()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value).trim()));

const entry = z
  .looseObject({
    file: z.string().min(1),
    documentId: word,
    versionLabel: word,
    versionDate: word,
    status: word,
    inferred: z.record(z.string(), word).nullish(),
  })
  .readonly();
const manifest = z.looseObject({ documents: z.array(entry) });

type Entry = z.infer<typeof entry>;

/** What a manifest says, by the path of the file it speaks of. */
export type Manifest = ReadonlyMap<string, GivenMetadata>;

/** Fields of an entry that are not facts of the document. */
const ownFields = new Set([
  'file',
  'documentId',
  'versionLabel',
  'versionDate',
  'status',
  'inferred',
]);

/**
 * Reads a manifest, JSON or a table: what is given about each file. Empty and null say nothing.
 *
 * What stands under `inferred` is kept as a guess with its evidence (`year` with `yearEvidence`).
 * Throws the named error `brokenManifest` for what is no manifest.
 *
 * readManifest('corpus/manifest.json').get('hebi….txt')?.status -> '印发稿'
 */
export function readManifest(path: string): Manifest {
  try {
    const { documents } = manifest.parse(/\.json$/iu.test(path) ? readJson(path) : readRows(path));
    return new Map(documents.map((item) => [sourceOf(item.file), metadataOf(item)]));
  } catch (error) {
    if (error instanceof NamedError) throw error;
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new NamedError('brokenManifest', { path, reason }, { cause: error });
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
}

/** A table that a spreadsheet wrote, read apart: a workbook is a zip file. */
function readRows(path: string): unknown {
  const { rows, faults } = manifestRows(readTableFile(path));
  const [fault] = faults;
  if (fault === undefined) return { documents: rows };
  throw new NamedError('brokenManifestRow', { path, row: fault.row, text: fault.text });
}

function sourceOf(file: string): string {
  return file.replaceAll('\\', '/').replace(/^\.\//, '').normalize('NFC');
}

function metadataOf(item: Entry): GivenMetadata {
  return {
    versionOf: undefined,
    documentId: said(item.documentId),
    label: said(item.versionLabel),
    date: said(item.versionDate) ?? said(text(item['issuedOn'])),
    status: said(item.status),
    facts: [...factsOf(item), ...guessesOf(item.inferred ?? {})],
    renewed: ['manifest', 'inferred'],
  };
}

function factsOf(item: Entry): GivenFact[] {
  return Object.entries(item)
    .filter(([field, value]) => !ownFields.has(field) && text(value) !== '')
    .map(([field, value]) => ({
      field,
      origin: 'manifest',
      value: text(value),
      evidence: undefined,
    }));
}

function guessesOf(inferred: Readonly<Record<string, string>>): GivenFact[] {
  return Object.entries(inferred)
    .filter(([field, value]) => !field.endsWith('Evidence') && value !== '')
    .map(([field, value]) => ({
      field,
      origin: 'inferred',
      value,
      evidence: said(inferred[`${field}Evidence`] ?? ''),
    }));
}

function text(value: unknown): string {
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value).trim() : '';
}

function said(value: string): string | undefined {
  return value === '' ? undefined : value;
}
