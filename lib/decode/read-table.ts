import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { Refusal } from './refusal.ts';

/** A table of a hundred thousand documents is a tenth of this. */
const maxBytes = 32 * 1024 * 1024;
/** The first bytes of every zip, which a workbook is. */
const zipMark = [0x50, 0x4b, 0x03, 0x04];
/** The first bytes of what Excel wrote before 2007. */
const oldExcelMark = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a table that a spreadsheet has written, whatever it is called. Throws a refusal for what is
 * no table.
 *
 * readTable(bytes of 清单.xlsx)[0] -> ['文件', '题名', '地区']
 */
export function readTable(bytes: Uint8Array): string[][] {
  if (bytes.length > maxBytes) {
    throw new Refusal('tooLarge', { megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: 32 });
  }
  if (isMarked(bytes, oldExcelMark)) throw new Refusal('unsupportedFormat');
  return isMarked(bytes, zipMark) ? readXlsx(bytes) : readCsv(bytes);
}

function isMarked(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
