/**
 * Puts the pieces of a page of a PDF together again as lines. A piece knows where it stands and how
 * wide it is, and not which line it belongs to.
 */

/** Words at a place of a page; y grows upwards. */
export type PdfPiece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its characters. */
  readonly size: number;
};

type Line = { readonly pieces: PdfPiece[]; readonly y: number; readonly size: number };

/** Pieces of one line may stand a little higher or lower: a raised number, another font. */
const sameLineShare = 0.45;
/** In sizes of a character: from here a gap parts cells, and from there words of letters. */
const cellGap = 1.8;
const wordGap = 0.22;
/** A blank between two Han characters is set, not written, unless it is as wide as one. */
const blankGap = 0.8;
/** Stands for a wide blank until the narrow ones are looked at; no font has a place for it. */
const wideBlank = '\ue000';
/** An indent of two characters, give or take; more is a centred line. */
const indent = { least: 1.5, most: 2.6 };

/**
 * Gives the lines of a page from top to bottom in the order in which they were written. A line that
 * begins two characters further in begins a paragraph, and says so by two blanks.
 *
 * pageLines([{ text: '坚持', x: 90, … }, { text: '2025', x: 122, … }]) -> ['坚持2025']
 */
export function pageLines(pieces: readonly PdfPiece[]): readonly string[] {
  const lines = gatherLines(pieces.filter(({ text }) => text.trim() !== ''));
  const margin = marginOf(lines);
  return lines.map((line) => indentOf(line, margin) + writeLine(line));
}

/** Pieces follow one another as they were set; each begins a line or goes on in the last one. */
function gatherLines(pieces: readonly PdfPiece[]): readonly Line[] {
  const lines: Line[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const isSame =
      last !== undefined &&
      Math.abs(piece.y - last.y) < sameLineShare * Math.max(piece.size, last.size);
    if (isSame) last.pieces.push(piece);
    else lines.push({ pieces: [piece], y: piece.y, size: piece.size });
  }
  return lines;
}

/** Where most lines begin. */
function marginOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const place = Math.round(startOf(line));
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? 0;
}

function startOf(line: Line): number {
  return Math.min(...line.pieces.map(({ x }) => x));
}

function indentOf(line: Line, margin: number): string {
  const characters = (startOf(line) - margin) / line.size;
  return characters > indent.least && characters < indent.most ? '　　' : '';
}

function writeLine({ pieces, size }: Line): string {
  let text = '';
  let end: number | undefined;
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const gap = end === undefined ? 0 : (piece.x - end) / size;
    text += gapBetween(text.slice(-1), piece.text.charAt(0), gap) + piece.text;
    end = piece.x + piece.width;
  }
  return withoutSetBlanks(text).replaceAll(wideBlank, ' ').trim();
}

function gapBetween(before: string, after: string, gap: number): string {
  if (gap >= cellGap) return '\t';
  if (gap >= blankGap) return wideBlank;
  const isLatin = /[A-Za-z,.;:]/u.test(before) && /[A-Za-z]/u.test(after);
  const isDigits = /[\d%]/u.test(before) && /\d/u.test(after);
  return (isLatin || isDigits) && gap >= wordGap ? ' ' : '';
}

/** 2 0 2 5 年: digits that are set apart are one number; a blank beside Han says nothing. */
function withoutSetBlanks(text: string): string {
  return text
    .replaceAll(/(?<![\d.] )(?<!\d)\d(?: \d){2,}(?!\d)/gu, (digits) => digits.replaceAll(' ', ''))
    .replaceAll(
      /(?<=[\p{Script=Han}，。、；：]) (?=[\p{Script=Han}，。、；：\d])|(?<=\d) (?=\p{Script=Han})/gu,
      '',
    );
}
