import { z } from 'zod';
import { describeError, type Locale } from '#lib/message/format-message.ts';
import type { NamedError } from '#lib/message/named-error.ts';
import { nameError } from '#db/recipes/file-report.ts';

/** What is answered when a question cannot be answered. */
export const faultAnswerSchema = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.string(),
    message: z.string(),
    at: z.int().min(0).optional().meta({
      description:
        'Where in the query it stands, in UTF-16 units; absent where nowhere in particular.',
    }),
    instead: z.string().optional().meta({
      description: 'What can be asked instead; absent where that cannot be told.',
    }),
    conflict: z
      .object({ theirs: z.string(), yours: z.string(), etag: z.string().optional() })
      .optional()
      .meta({ description: 'Both texts, where somebody else was quicker: nothing is lost.' }),
  }),
  status: z.int(),
});

/** A question that could not be answered, and why. */
export type FaultAnswer = z.infer<typeof faultAnswerSchema>;

const statuses: Readonly<Record<string, number>> = {
  unknownDocument: 404,
  unknownVersion: 404,
  unknownVersionId: 404,
  signInNeeded: 401,
  signInRefused: 401,
  tooManyAttempts: 429,
  tooBusy: 503,
  invitationInvalid: 404,
  unknownAccount: 404,
  nameTaken: 409,
  emailTaken: 409,
  lastAdmin: 409,
  adminsOnly: 403,
  notAllowed: 403,
  notYours: 403,
  foreignHost: 403,
  crossSite: 403,
  unknownJob: 404,
  jobIsClosed: 409,
  jobRuns: 409,
  uploadTooLarge: 413,
  jobTooLarge: 413,
  tooManyFiles: 413,
  sameBytesInBoth: 409,
  joinedWithItself: 409,
  bornHere: 409,
  onlyVersion: 409,
  unknownCollection: 404,
  unknownCorrection: 404,
  correctionWithoutEffect: 422,
  badCorrection: 400,
  unknownPhrase: 404,
  phraseNowhere: 404,
  unknownSavedSearch: 404,
  unknownAddress: 404,
  unknownAnnotation: 404,
  unknownCode: 404,
  unknownLink: 404,
  codeNameTaken: 409,
  codeChanged: 412,
  linkChanged: 412,
  annotationChanged: 412,
  etagMissing: 428,
  noteTooLong: 413,
  importTooLarge: 413,
  collectionNameTaken: 409,
  unknownDecision: 404,
  unknownSection: 404,
  quoteNotFound: 404,
  staleCursor: 409,
  libraryBusy: 503,
  phrasesNotReady: 503,
  diskFull: 507,
};

/** Faults of the machine or the program; whatever else has a name is a fault of the question. */
const ours = new Set([
  'internal',
  'libraryCorrupt',
  'dataFolderNotWritable',
  'libraryTooNew',
  'migrationFailed',
  'migrationLosesRows',
  'foreignDatabase',
  'missingVersion',
  'indexNotBuilt',
]);

/**
 * Gives the answer to a question that failed, with a sentence in the person's language.
 *
 * answerFault(new NamedError('staleCursor'), 'en').status -> 409
 */
export function answerFault(error: unknown, locale: Locale): FaultAnswer {
  const named = nameError(error);
  const message = describeError(locale, named);
  const status = statuses[named.code] ?? (ours.has(named.code) ? 500 : 400);
  const { at, instead } = named.values;
  const place = typeof at === 'number' ? { at } : {};
  const offer = typeof instead === 'string' ? { instead } : {};
  return {
    ok: false,
    error: { code: named.code, message, ...place, ...offer, ...conflictOf(named) },
    status,
  };
}

function conflictOf({ values }: NamedError): Pick<FaultAnswer['error'], 'conflict'> {
  const { theirs, yours, revision } = values;
  if (typeof theirs !== 'string' || typeof yours !== 'string') return {};
  const etag = revision === undefined ? {} : { etag: `"${revision}"` };
  return { conflict: { theirs, yours, ...etag } };
}
