/**
 * Runs apart: bytes come in at the input, what became of them goes out as JSON. The one argument
 * is the name of the file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAny } from '#lib/decode/decode.ts';

// Readers of formats remark on what they meet; the answer stands alone on the output.
console.log = console.error;
console.warn = console.error;

const packageFolder = join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist');
const decoded = await decodeAny(readFileSync(0), process.argv[2] ?? '', {
  characterMaps: `${join(packageFolder, 'cmaps')}/`,
  standardFonts: `${join(packageFolder, 'standard_fonts')}/`,
});
writeFileSync(1, JSON.stringify(decoded));
