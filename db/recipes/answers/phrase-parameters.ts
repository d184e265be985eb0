import { z } from 'zod';
import { phraseViews } from '#lib/phrase/judge-view.ts';
import {
  phraseOrders,
  phraseSpreads,
  phraseStandings,
  phraseTraits,
  phraseTypes,
} from '#db/recipes/phrases/phrase-model.ts';
import { answerFormats, cellKinds } from '#db/recipes/read-export.ts';
import { paging } from './api-parameters.ts';

/** What can be asked about phrases. */
export const phraseParameters = z.object({
  phrase: z.string().optional().meta({ description: 'One phrase, in any of its writings.' }),
  q: z.string().optional().meta({ description: 'Only phrases that hold this wording.' }),
  type: z.array(z.enum(phraseTypes)).optional(),
  document: z
    .array(z.string())
    .optional()
    .meta({ description: 'Only phrases of these documents.' }),
  place: z
    .array(z.string())
    .optional()
    .meta({ description: 'Only phrases that these places say.' }),
  spread: z
    .array(z.enum(phraseSpreads))
    .optional()
    .meta({ description: 'Only phrases that stand in so many documents.' }),
  trait: z
    .array(z.enum(phraseTraits))
    .optional()
    .meta({ description: 'quoted somewhere, with variants, of a family: all that are named.' }),
  family: z.string().optional().meta({ description: 'Only phrases of this pattern, N分钟X圈.' }),
  standing: z.enum(phraseStandings).default('listed').meta({
    description: 'listed: all that nobody rejected; decided: all that somebody said something of.',
  }),
  set: z.string().optional().meta({ description: 'Only in this collection, by its id or name.' }),
  view: z.enum(phraseViews).default('all').meta({
    description:
      'shared: every known place says it; single: one alone; repeated, changed, leftOut: what a lower level makes of what an upper one says; lowerOnly.',
  }),
  upper: z.string().optional().meta({
    description: 'The upper place; by default the one that most documents stand below.',
  }),
  lower: z.string().optional().meta({ description: 'The lower place; by default all below.' }),
  sort: z.enum(phraseOrders).default('rank'),
  ...paging,
  format: z.enum(answerFormats).default('json'),
  cells: z.enum(cellKinds).default('safe'),
});
