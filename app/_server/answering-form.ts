import 'server-only';
import { describeError } from '#lib/message/format-message.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { answerFault } from '#db/recipes/answers/fault-answer.ts';
import { readInterface } from './read-interface.ts';

/** Gives the answer to a plain form; what may not be done is said in a sentence, as plain text. */
export async function answeringForm(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof NamedError)) throw error;
    const { locale } = await readInterface();
    const { status } = answerFault(error, locale);
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(`${describeError(locale, error)}\n`, { status, headers });
  }
}
