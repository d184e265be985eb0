import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareText, type MatchingText } from '#lib/annotation/matching-text.ts';
import { decode } from '#lib/decode/decode.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { cutPassages } from '#lib/passage/cut-passages.ts';
import type { Passage } from '#lib/passage/model.ts';
import { drawSample } from '#lib/search/draw-sample.ts';

/** A text that selections are made in. */
export type AnchorDocument = {
  readonly name: string;
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly matching: MatchingText;
  readonly starsAreBold: boolean;
};

/** Reads a text as the library would. */
export function understand(name: string, text: string): AnchorDocument {
  const { document } = parseDocument(text, { format: 'txt' });
  return {
    name,
    text,
    passages: cutPassages(document, text, name).passages,
    matching: prepareText(text, document),
    starsAreBold: document.marks.bold.length > 0,
  };
}

/** Texts shorter than a page hold too few places; very long ones would drown the others. */
const minChars = 3000;
const maxChars = 120_000;

/** Which half of a folder: bars are chosen on one and read on the other. */
export type Half = 'dev' | 'heldOut';

/** Draws documents of one half of a folder; the half is told by the name of the file alone. */
export function drawDocuments(
  folder: string,
  { half, count, seed }: { readonly half: Half; readonly count: number; readonly seed: number },
): readonly AnchorDocument[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|md|docx|html?)$/u.test(name) && halfOf(name) === half)
    .toSorted();
  return drawSample(files, { size: count * 4, seed })
    .flatMap((name) => readOne(join(folder, name), name))
    .slice(0, count);
}

/** Reads all texts of a folder. */
export function readAll(folder: string): readonly AnchorDocument[] {
  const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/u.test(name));
  return files.toSorted().flatMap((name) => readOne(join(folder, name), name));
}

function readOne(path: string, name: string): AnchorDocument[] {
  const decoded = decode(readFileSync(path), name);
  if (decoded.kind === 'refused') return [];
  if (decoded.text.length < minChars || decoded.text.length > maxChars) return [];
  return [understand(name, decoded.text)];
}

/** Tells the half of a name. */
export function halfOf(name: string): Half {
  let mixed = 7;
  for (const sign of name) mixed = (Math.imul(mixed, 33) ^ (sign.codePointAt(0) ?? 0)) >>> 0;
  return (mixed >>> 7) % 2 === 0 ? 'dev' : 'heldOut';
}
