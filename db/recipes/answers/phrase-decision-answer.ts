import { z } from 'zod';
import type { KeptDecision } from '#db/library/phrase-decisions.ts';
import { decisionKinds } from '#lib/phrase/decision.ts';
import { nextSchema } from './parts.ts';

const longestNote = 2_000;
const longestWording = 200;

const wording = z.string().trim().min(1).max(longestWording);

/**
 * What is decided about a wording: merge needs the wording it is to belong to, rename a name, note a
 * note; the others say all they have to say.
 */
export const phraseDecisionBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['accept', 'reject', 'add', 'split']), wording }),
  z.strictObject({ kind: z.enum(['merge', 'rename']), wording, value: wording }),
  z.strictObject({
    ...{ kind: z.literal('note'), wording },
    value: z.string().trim().min(1).max(longestNote),
  }),
]);

const decisionSchema = z.object({
  wording: z.string(),
  kind: z.enum(decisionKinds),
  value: z.string(),
  author: z.string(),
  decidedAt: z.iso.datetime(),
});

/** What all decisions answer. */
export const phraseDecisionsAnswerSchema = z.object({
  ok: z.literal(true),
  decisions: z.array(decisionSchema),
  next: nextSchema,
});

/**
 * Answers with all decisions, the oldest first. There are as many as people made: one page.
 *
 * answerPhraseDecisions(library.phrases.decisions(actor)).decisions[0]?.kind -> 'reject'
 */
export function answerPhraseDecisions(
  decisions: readonly KeptDecision[],
): z.infer<typeof phraseDecisionsAnswerSchema> {
  return { ok: true, decisions: decisions.map((each) => ({ ...each })), next: null };
}
