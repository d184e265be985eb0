import { locales } from '#lib/message/format-message.ts';

/**
 * What a person can choose about the interface, with the choices of each. All but the language
 * become `data-` attributes of the page, where the tokens take them up.
 */
export const settings = {
  locale: locales,
  /** The light; without a choice it follows the system. */
  theme: ['light', 'dark'],
  /** The letter of the source: 宋, 黑, 仿宋. */
  font: ['song', 'hei', 'fang'],
  size: ['16', '18', '20', '22'],
  /** How many characters stand in a line. */
  measure: ['32', '38', '44'],
  leading: ['170', '190', '220'],
  /** Whether single keys act. */
  keys: ['on', 'off'],
  /** Which layers lie on a text that is read. */
  annotations: ['on', 'off'],
  phrases: ['on', 'off'],
  /** By which GB/T 7714 a quotation is cited where it is copied. */
  citation: ['2025', '2015'],
  /** Whether the start page shows the first steps. */
  tour: ['on', 'off'],
} as const;

/** One choice of each. */
export type Settings = {
  readonly [name in keyof typeof settings]: (typeof settings)[name][number];
};
