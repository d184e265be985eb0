import type { Route } from 'next';
import type { MessageKey } from '#lib/message/format-message.ts';
import { compareHref, pairHref } from '#app/_ui/compare-view.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { searchHref } from '#app/_ui/search-view.ts';

/** Something that can be tried at once; `ofSamples` where it is about the sample texts. */
type Trial = { readonly href: Route; readonly says: MessageKey; readonly ofSamples?: true };

/** A part of the help: what it explains, point by point, and where to see it. */
export type HelpSection = {
  readonly id: 'counting' | 'phrases' | 'compare' | 'notes' | 'keep' | 'bring' | 'data';
  readonly title: MessageKey;
  readonly points: readonly MessageKey[];
  readonly trials: readonly Trial[];
};

const hebi = 'hebi-urbanization-plan-2021-2035';
const puyang = 'puyang-urbanization-plan-2021-2035-draft';

/** What is explained after the language of queries, in the order in which people come to need it. */
export const helpSections: readonly HelpSection[] = [
  {
    id: 'counting',
    title: 'help.counting',
    points: [
      'help.counting.units',
      'help.counting.checked',
      'help.counting.forms',
      'help.counting.possible',
      'help.counting.overlap',
      'help.counting.silent',
    ],
    trials: [{ href: searchHref({ q: '15分钟*圈' }), says: 'help.counting.try' }],
  },
  {
    id: 'phrases',
    title: 'help.phrases',
    points: ['help.phrases.what', 'help.phrases.family', 'help.phrases.levels'],
    trials: [{ href: '/phrases?q=15分钟', says: 'help.phrases.try' }],
  },
  {
    id: 'compare',
    title: 'help.compare',
    points: [
      'help.compare.task',
      'help.compare.basket',
      'help.compare.pair',
      'help.compare.coverage',
      'help.compare.judge',
    ],
    trials: [
      {
        href: compareHref({ task: { kind: 'query', q: '随迁子女', mode: 'parsed' } }),
        says: 'help.compare.try.task',
      },
      { href: pairHref(hebi, puyang), says: 'help.compare.try.pair', ofSamples: true },
      { href: '/compare/coverage', says: 'help.compare.try.coverage' },
    ],
  },
  {
    id: 'notes',
    title: 'help.notes',
    points: ['help.notes.select', 'help.notes.wording', 'help.notes.version'],
    trials: [
      { href: documentHref(hebi), says: 'help.notes.try', ofSamples: true },
      { href: '/notebook', says: 'help.notes.read' },
    ],
  },
  {
    id: 'keep',
    title: 'help.keep',
    points: ['help.keep.address', 'help.keep.cite', 'help.keep.searches', 'help.keep.export'],
    trials: [],
  },
  {
    id: 'bring',
    title: 'help.bring',
    points: ['help.bring.files', 'help.bring.facts', 'help.bring.repair'],
    trials: [{ href: '/library', says: 'help.bring.try' }],
  },
  {
    id: 'data',
    title: 'help.data',
    points: ['help.data.folder', 'help.data.backup', 'help.data.private'],
    trials: [],
  },
];
