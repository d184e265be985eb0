import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { NamedError } from '#lib/message/named-error.ts';
import type { GivenFact, GivenMetadata } from '#db/library/model.ts';

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
 * Reads a manifest: what is given about each file. Empty and null say nothing.
 *
 * What stands under `inferred` is kept as a guess with its evidence (`year` with `yearEvidence`).
 * Throws the named error `brokenManifest` for what is no manifest.
 *
 * readManifest('corpus/manifest.json').get('hebi….txt')?.status -> '印发稿'
 */
export function readManifest(path: string): Manifest {
  try {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const { documents } = manifest.parse(JSON.parse(text));
    return new Map(documents.map((item) => [sourceOf(item.file), metadataOf(item)]));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new NamedError('brokenManifest', { path, reason }, { cause: error });
  }
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
