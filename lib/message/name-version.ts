import { type NamedVersion, stageOf } from '#lib/compare/order-versions.ts';
import type { Say } from './say-in.ts';

/**
 * Gives what a version is called: by people or by its own file, else by its number, with its date.
 *
 * nameVersion({ ordinal: 2, label: null, status: null, source: '规划.docx', date: '2022-06' }, say)
 *   -> '第2版 2022-06'
 */
export function nameVersion(version: NamedVersion, say: Say): string {
  const name = stageOf(version) ?? say('versions.number', { number: version.ordinal });
  return version.date === null ? name : `${name} ${version.date}`;
}
