import {
  type CorrectionChange,
  entryKinds,
  maxLevel,
  type PlainKind,
  plainKinds,
} from './correction.ts';
import type { EntryKind } from './model.ts';

/**
 * Writes a correction as one word, for a form and for the command line. Columns count from 1 there,
 * as people count.
 *
 * writeChange({ kind: 'entry', as: 'heading', level: 2 }) -> 'heading:2'
 * writeChange({ kind: 'cell', column: 3 }) -> 'column:4'
 */
export function writeChange(change: CorrectionChange): string {
  switch (change.kind) {
    case 'entry':
      return `${change.as}:${change.level}`;
    case 'cell':
      return `column:${change.column === null ? 'none' : change.column + 1}`;
    case 'row':
      return change.as === 'tableHead' ? 'headRow' : 'bodyRow';
    case 'block':
    case 'break':
      return change.as;
  }
}

/**
 * Reads such a word; undefined for anything else.
 *
 * readChange('heading:2') -> { kind: 'entry', as: 'heading', level: 2 }
 */
export function readChange(word: string): CorrectionChange | undefined {
  const [name = '', value] = word.split(':');
  if (value !== undefined) return readValued(name, value);
  if (name === 'soft' || name === 'hard') return { kind: 'break', as: name };
  if (name === 'headRow') return { kind: 'row', as: 'tableHead' };
  if (name === 'bodyRow') return { kind: 'row', as: 'tableRow' };
  const plain = plainKinds.find((kind): kind is PlainKind => kind === name);
  return plain && { kind: 'block', as: plain };
}

function readValued(name: string, value: string): CorrectionChange | undefined {
  if (name === 'column' && value === 'none') return { kind: 'cell', column: null };
  if (!/^[1-9]\d?$/u.test(value)) return undefined;
  const number = Number(value);
  if (name === 'column') return { kind: 'cell', column: number - 1 };
  const entry = entryKinds.find((kind): kind is EntryKind => kind === name);
  return entry === undefined || number > maxLevel
    ? undefined
    : { kind: 'entry', as: entry, level: number };
}
