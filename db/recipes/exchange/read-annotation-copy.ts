import { z } from 'zod';
import { jsonLdContext } from '#lib/export/annotations-json-ld.ts';
import { inTreeOrder } from '#db/recipes/annotations/codes.ts';
import { type CopyLine, keyOfLine, newest, readCopyLines } from './copy-lines.ts';
import type { ImportedProject } from './imported.ts';
import { readJsonLd } from './read-json-ld.ts';

const copied = z.object({ deletedAt: z.string().nullable(), item: z.unknown() });
const nothing: ImportedProject = { annotations: [], codes: [], links: [], collections: [] };

/**
 * Reads the copy that the library keeps of its annotations: of each thing its newest state, without
 * what lay in the bin. A line that is damaged is left out and takes no other with it; undefined
 * where there is not one line.
 *
 * readAnnotationCopy(text)?.annotations.length -> 120
 */
export function readAnnotationCopy(text: string): ImportedProject | undefined {
  const lines = readCopyLines(text);
  if (lines.length === 0) return undefined;
  const groups = [...Map.groupBy(lines, keyOfLine).values()];
  const parts = groups.map((of) => readLine(newest(of)));
  return {
    annotations: parts.flatMap(({ annotations }) => annotations),
    links: parts.flatMap(({ links }) => links),
    codes: inTreeOrder(parts.flatMap(({ codes }) => codes)),
    collections: parts.flatMap(({ collections }) => collections),
  };
}

function readLine(line: CopyLine | undefined): ImportedProject {
  if (line === undefined) return nothing;
  try {
    const { deletedAt, item } = copied.parse(JSON.parse(line.line));
    return deletedAt === null ? readJsonLd(fileWith(line.kind, item)) : nothing;
  } catch {
    return nothing;
  }
}

/** A file of one thing: the copy is read by the rules of the export. */
function fileWith(kind: CopyLine['kind'], item: unknown): unknown {
  const items = kind === 'annotation' || kind === 'link' ? [item] : [];
  return {
    '@context': jsonLdContext,
    'zhengci:codes': kind === 'code' ? [item] : [],
    'zhengci:collections': kind === 'collection' ? [item] : [],
    total: items.length,
    first: { items },
  };
}
