import { z } from 'zod';

/** A half-open range in UTF-16 units of the source text. */
export const spanSchema = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .meta({ description: 'Half-open range of UTF-16 units in the source text.' });

/** A note of decoder, parser or ingestion. */
export const noteSchema = z.object({
  kind: z.string(),
  span: spanSchema.nullable().meta({ description: 'null where it concerns the whole file' }),
  text: z.string(),
});

/** Where the next page begins; null at the end. */
export const nextSchema = z
  .string()
  .nullable()
  .meta({ description: 'Passed back as cursor for the next page; null at the end.' });
