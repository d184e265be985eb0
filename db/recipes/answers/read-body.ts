import { z } from 'zod';
import { NamedError } from '#lib/message/named-error.ts';

/** A body larger than this names more documents than a library has. */
const maxBodyChars = 1_000_000;

/** A name that people give: shown on one line. */
export const bodyName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^\P{Cc}*$/u)
  .transform((name) => name.normalize('NFC'));

/** Ids of documents, each once. */
export const documentIdList = z
  .array(z.string().min(1).max(100))
  .max(10_000)
  .default([])
  .transform((ids) => [...new Set(ids.map((id) => id.normalize('NFC')))]);

/**
 * Reads the body of a request by a schema; what does not fit is the named error `badBody`.
 *
 * readBody('{"name":"豫北三市"}', newCollectionBody).name -> '豫北三市'
 */
export function readBody<Schema extends z.ZodType>(body: string, schema: Schema): z.output<Schema> {
  if (body.length > maxBodyChars) throw new NamedError('badBody', { reason: 'tooLong' });
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const reason = [issue?.path.join('.'), issue?.code].filter((part) => part !== '').join(': ');
  throw new NamedError('badBody', { reason }, { cause: parsed.error });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new NamedError('badBody', { reason: 'JSON' }, { cause: error });
  }
}
