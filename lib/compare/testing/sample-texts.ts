import { readFileSync } from 'node:fs';
import { decode } from '#lib/decode/decode.ts';
import type { Format } from '#lib/decode/model.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { cutPassages } from '#lib/passage/cut-passages.ts';
import type { CompareText } from '../model.ts';

const files = [
  'luoyang-decade-review.txt',
  'henan-urbanization-strategy.txt',
  'city-conference-speech-2022.txt',
  'hebi-urbanization-plan-2021-2035.txt',
  'puyang-urbanization-plan-2021-2035-draft.md',
];

/** Reads the five sample texts as they are compared, by document. */
export function readSampleTexts(): Map<string, CompareText> {
  return new Map(
    files.map((file) => {
      const bytes = readFileSync(new URL(`../../../corpus/${file}`, import.meta.url));
      const decoded = decode(bytes, file);
      if (decoded.kind === 'refused') throw new Error(`${file}: ${decoded.code}`);
      return [file.replace(/\.\w+$/, ''), compareTextOf(decoded.text, decoded.format)] as const;
    }),
  );
}

/** Reads a text that a test writes, as it is compared. */
export function compareTextOf(text: string, format: Format = 'txt'): CompareText {
  const { document } = parseDocument(text, { format });
  return { text, marks: document.marks, ...cutPassages(document, text, 'v') };
}
