import {
  getDocument,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts';
import { unifyRadicals } from '#lib/text/unify-radicals.ts';
import type { DecodeNote } from './model.ts';
import { pageLines, type PdfPiece } from './pdf-lines.ts';
import { Refusal } from './refusal.ts';

/** Where the package keeps what fonts without own tables need; both end with a slash. */
export type PdfFolders = { readonly characterMaps: string; readonly standardFonts: string };

/** The text of a PDF and what a reader should know of it. */
type PdfReading = { readonly text: string; readonly notes: readonly DecodeNote[] };

/** A five-year plan has 200 pages. */
const maxPages = 3000;
/** A scan has a stamp or a page number in letters at most. */
const minCharsOfPage = 5;

/**
 * Gives the text of a PDF, page after page, a line a line. Page numbers and running heads stay where
 * they stand: what is text is decided with the whole document in view.
 *
 * (await readPdf(bytes, folders)).text -> '某市新型城镇化规划\n（2021—2035年）\n\n　　为贯彻落实…'
 */
export async function readPdf(bytes: Uint8Array, folders: PdfFolders): Promise<PdfReading> {
  const pdf = await open(bytes, folders);
  try {
    if (pdf.numPages > maxPages) {
      throw new Refusal('tooManyPages', { pages: pdf.numPages, limit: maxPages });
    }
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await readPage(pdf, number));
    }
    const empty = pages.filter((page) => page.length < minCharsOfPage).length;
    if (empty === pages.length) throw new Refusal('scannedPdf');
    const note: DecodeNote = { kind: 'pagesWithoutText', span: undefined, text: String(empty) };
    return { text: pages.join('\n\n').trimEnd(), notes: empty > 0 ? [note] : [] };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damagedFile');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array, folders: PdfFolders): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // The reader takes the bytes away from whoever gives them.
    data: Uint8Array.from(bytes),
    cMapUrl: folders.characterMaps,
    cMapPacked: true,
    standardFontDataUrl: folders.standardFonts,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(isLocked ? 'encryptedFile' : 'damagedFile');
  }
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const pieces = items.filter((item): item is TextItem => 'str' in item).map(pieceOf);
  page.cleanup();
  return pageLines(pieces).join('\n');
}

function pieceOf({ str, transform, width, height }: TextItem): PdfPiece {
  const [, , c, d, x, y] = transform as readonly number[];
  const size = height || Math.hypot(c ?? 0, d ?? 0) || 1;
  // A font that draws 民 and its part alike names either of them: a page shows the character.
  return { text: unifyRadicals(str), x: x ?? 0, y: y ?? 0, width, size };
}
