import type { ManifestField } from './fields.ts';

/** A value as it is kept, or that it means nothing for its field. */
export type NormalValue =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'fault'; readonly code: 'badDate' | 'badYear' | 'tooLong' };

const dateFields: ReadonlySet<ManifestField> = new Set(['issuedOn', 'publishedOn', 'versionDate']);
/** The longest title of 4,146 texts has 96 characters; a longer cell is a text, not a fact. */
const maxChars = 300;
const datePattern =
  /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?|\s*年)?$/u;

const wideSpace = '\u3000'; // It joins the lines of a title, and is written on purpose.

/**
 * Gives a value in the form in which it is kept: dates as precise as they are written, the year as
 * four digits, a place as a path. What was typed by hand or by a spreadsheet differs in form only.
 *
 * normalValue('issuedOn', '2022年6月30日') -> { kind: 'value', value: '2022-06-30' }
 * normalValue('place', '河南省 > 鹤壁市') -> { kind: 'value', value: '河南省/鹤壁市' }
 */
export function normalValue(field: ManifestField, written: string): NormalValue {
  const text = written
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, (run) => (run === wideSpace ? run : ' '))
    .trim();
  if (text === '') return { kind: 'value', value: '' };
  if ([...text].length > maxChars) return { kind: 'fault', code: 'tooLong' };
  if (dateFields.has(field)) return normalDate(text);
  if (field === 'year') return normalYear(text);
  const value = field === 'place' ? text.replaceAll(/\s*[/／>›＞、]\s*/gu, '/') : text;
  return { kind: 'value', value };
}

function normalDate(text: string): NormalValue {
  const found = datePattern.exec(text.normalize('NFKC').replace(/[T ]\d{1,2}:.*$/u, ''));
  const [, year, month, day] = found ?? [];
  if (year === undefined) return { kind: 'fault', code: 'badDate' };
  const parts = [year, month, day].filter((part) => part !== undefined);
  const value = parts.map((part) => part.padStart(2, '0')).join('-');
  return isDay(value) ? { kind: 'value', value } : { kind: 'fault', code: 'badDate' };
}

/** 2022-02-30 is no day. */
function isDay(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
}

function normalYear(text: string): NormalValue {
  const year = /^(\d{4})\s*年?(?:\.0)?$/u.exec(text.normalize('NFKC'))?.[1];
  return year === undefined ? { kind: 'fault', code: 'badYear' } : { kind: 'value', value: year };
}
