/**
 * Prints phrases to be judged by hand: some documents of a folder, drawn by chance or all of them,
 * and of their phrases the first ones or some drawn by chance. The same call prints the same lines.
 *
 *   scripts/draw-phrases.ts corpus --drawn 100 --seed 2026
 *   scripts/draw-phrases.ts <folder> --documents 60 --seed 31 --after 2026 --first 100
 *
 * `--after` names the seed of documents that were looked at before and must not come again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decode } from '#lib/decode/decode.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { cutPassages } from '#lib/passage/cut-passages.ts';
import { extractPhrases } from '#lib/phrase/extract-phrases.ts';
import type { PhraseText } from '#lib/phrase/model.ts';
import { drawSample } from '#lib/search/draw-sample.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    documents: { type: 'string' },
    seed: { type: 'string', default: '1' },
    after: { type: 'string', multiple: true, default: [] },
    first: { type: 'string' },
    drawn: { type: 'string' },
  },
});
const [folder = 'corpus'] = positionals;
const seed = Number(values.seed);
const texts = drawDocuments(readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)))
  .map(readText)
  .filter((text) => text !== undefined);
const { phrases } = extractPhrases(() => texts);
const shown =
  values.drawn === undefined
    ? phrases.slice(0, Number(values.first ?? phrases.length))
    : drawSample(phrases, { size: Number(values.drawn), seed });
for (const { text, type, documentIds, occurrences } of shown) {
  console.log([text, type, documentIds.length, occurrences].join('\t'));
}

function drawDocuments(names: readonly string[]): readonly string[] {
  if (values.documents === undefined) return names.toSorted();
  const size = Number(values.documents);
  let left = names.toSorted();
  for (const before of values.after) {
    const seen = new Set(drawSample(left, { size, seed: Number(before) }));
    left = left.filter((name) => !seen.has(name));
  }
  return drawSample(left, { size, seed });
}

function readText(name: string): PhraseText | undefined {
  const decoded = decode(readFileSync(join(folder, name)), name);
  if (decoded.kind !== 'decoded') return undefined;
  const { document } = parseDocument(decoded.text, { format: decoded.format });
  const { passages } = cutPassages(document, decoded.text, '');
  return { documentId: name, text: decoded.text, marks: document.marks, passages };
}
