import { join } from 'node:path';
import type { PdfFolders } from '../read-pdf.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'pdfjs-dist');

/** What the reader of PDF needs, from the package itself. */
export const pdfFolders: PdfFolders = {
  characterMaps: `${join(folder, 'cmaps')}/`,
  standardFonts: `${join(folder, 'standard_fonts')}/`,
};
