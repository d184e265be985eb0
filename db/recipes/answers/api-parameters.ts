import { z } from 'zod';
import { groupSides } from '#lib/search/group-neighbours.ts';
import {
  answerFormats,
  cellKinds,
  citationStandards,
  fileLimits,
} from '#db/recipes/read-export.ts';
import { concordanceLimits } from '#db/recipes/read-concordance-request.ts';
import { requestLimits, searchModes } from '#db/recipes/read-request.ts';

/** Which page of a list. */
export const paging = {
  limit: z.int().min(1).max(requestLimits.maxLimit).default(requestLimits.defaultLimit),
  cursor: z.string().optional().meta({ description: 'next of the page before.' }),
};

const { defaultLimit, maxLimit } = requestLimits;

/** How many hits, and how they are written: as JSON, or into a file. */
export const hitFiles = {
  limit: z
    .int()
    .min(1)
    .max(fileLimits.maxLimit)
    .optional()
    .meta({
      description: `JSON: up to ${maxLimit}, by default ${defaultLimit}. Files: up to ${fileLimits.maxLimit}, and by default that many; the Link header and the last row say where the rest is.`,
    }),
  format: z.enum(answerFormats).default('json'),
  citation: z
    .enum(citationStandards)
    .default('2025')
    .meta({ description: 'Edition of GB/T 7714.' }),
  cells: z.enum(cellKinds).default('safe').meta({
    description:
      'Of CSV. safe: byte order mark, headings in words, no cell that a spreadsheet would run. plain: names as headings, every text as it is.',
  }),
};

const several = z.array(z.string()).optional();

/** What is looked for, and where: the part that every question about hits has. */
export const asked = {
  q: z.string().meta({ description: 'The wording, or a query with operators.' }),
  mode: z.enum(searchModes).default('parsed'),
  place: several.meta({ description: 'A facet value, such as 河南省/鹤壁市; may be repeated.' }),
  year: several,
  genre: several,
  set: z.string().optional().meta({ description: 'A collection, by its id or name.' }),
  without: several.meta({
    description: 'A form, a caution or a variant whose hits are left out; may be repeated.',
  }),
};

const { window, collocates, minFrequency, sample, seed } = concordanceLimits;

/** The parameters of a concordance. */
export const concordanceParameters = z.object({
  ...asked,
  window: z
    .union([z.int().min(window.min).max(window.max), z.enum(['sentence', 'paragraph'])])
    .default(window.otherwise)
    .meta({ description: 'Characters on each side, or the sentence or passage of the hit.' }),
  sortBy: z.string().optional().meta({
    description: 'Up to three of left1…, right1…, place, date and node, joined by commas.',
  }),
  group: z
    .enum(groupSides)
    .optional()
    .meta({ description: 'Counts the words on this side; node: the ways of writing the hits.' }),
  collocates: z
    .int()
    .min(collocates.min)
    .max(collocates.max)
    .optional()
    .meta({ description: 'Lists words that go with the hits, within so many words.' }),
  minFrequency: z
    .int()
    .min(minFrequency.min)
    .max(minFrequency.max)
    .default(minFrequency.otherwise)
    .meta({ description: 'How often a collocate must stand near.' }),
  sample: z
    .int()
    .min(sample.min)
    .max(sample.max)
    .optional()
    .meta({ description: 'Draws so many lines among all hits.' }),
  seed: z.int().min(seed.min).max(seed.max).default(seed.otherwise),
  ...paging,
  ...hitFiles,
});

/** The parameters of a distribution. */
export const distributionParameters = z.object({ ...asked, ...paging });

/** The parameters of suggestions. */
export const suggestParameters = z.object({
  q: z.string().meta({ description: 'What is being typed.' }),
});
