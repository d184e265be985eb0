import { z } from 'zod';
import type { SavedSearch } from '#db/library/saved-searches.ts';
import { searchModes, sortOrders } from '#db/recipes/read-request.ts';
import { nextSchema } from './parts.ts';
import { bodyName } from './read-body.ts';

const values = z.array(z.string().min(1).max(200)).max(100).optional();

const questionSchema = z.strictObject({
  q: z.string().min(1).max(10_000),
  mode: z.enum(searchModes).optional(),
  place: values,
  year: values,
  genre: values,
  set: z.string().min(1).max(100).optional(),
  without: values,
  sort: z.enum(sortOrders).optional(),
});

const savedSearchSchema = z.object({
  savedSearchId: z.string(),
  name: z.string(),
  question: z
    .looseObject({ q: z.string() })
    .meta({ description: 'The parameters of /api/v1/search, as they were saved.' }),
  author: z.string(),
  createdAt: z.iso.datetime(),
  modifiedAt: z.iso.datetime(),
});

/** What one saved search answers. */
export const savedSearchAnswerSchema = z.object({
  ok: z.literal(true),
  savedSearch: savedSearchSchema,
});

/** What all saved searches answer. */
export const savedSearchesAnswerSchema = z.object({
  ok: z.literal(true),
  savedSearches: z.array(savedSearchSchema),
  next: nextSchema,
});

/** What saves a search. */
export const newSavedSearchBody = z.strictObject({
  name: bodyName,
  question: questionSchema,
  author: z.string().max(80).default(''),
});

/** What changes a saved search. */
export const savedSearchChangeBody = z.strictObject({
  name: bodyName.optional(),
  question: questionSchema.optional(),
});

/**
 * Answers with all saved searches, the oldest first, on one page.
 *
 * answerSavedSearches(library.savedSearches.list(localActor)).savedSearches.length -> 2
 */
export function answerSavedSearches(
  searches: readonly SavedSearch[],
): z.infer<typeof savedSearchesAnswerSchema> {
  return { ok: true, savedSearches: searches.map(copyOf), next: null };
}

/**
 * Answers with one saved search.
 *
 * answerSavedSearch(saved).savedSearch.question.q -> '人地钱挂钩'
 */
export function answerSavedSearch(search: SavedSearch): z.infer<typeof savedSearchAnswerSchema> {
  return { ok: true, savedSearch: copyOf(search) };
}

function copyOf({ question, ...search }: SavedSearch): z.infer<typeof savedSearchSchema> {
  return { ...search, question: { ...question } };
}
