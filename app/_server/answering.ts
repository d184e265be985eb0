import 'server-only';
import type { NextRequest } from 'next/server.js';
import { chooseLocale, type Locale } from '#lib/message/format-message.ts';
import { answerFault } from '#db/recipes/answers/fault-answer.ts';
import { requestActor } from './request-actor.ts';

/**
 * Gives the answer of a route; what goes wrong is answered too, with its code and sentence. Nothing
 * of a request is read before it is known who asks.
 */
export async function answering(
  request: NextRequest,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    await requestActor();
    return await answer();
  } catch (error) {
    const fault = answerFault(error, localeOf(request));
    // The reason of a fault of ours belongs into the log; what a person asked does not.
    if (fault.status === 500) console.error(error);
    return Response.json(fault, { status: fault.status });
  }
}

/**
 * Chosen in the interface, or asked for by a program; Chinese otherwise. What a page of ours asks for
 * speaks as the page does, which does not go by the language of the browser.
 */
export function localeOf(request: NextRequest): Locale {
  const chosen = request.cookies.get('zhengci-locale')?.value;
  const isFromPage = request.headers.get('sec-fetch-site') === 'same-origin';
  const asked = isFromPage ? undefined : request.headers.get('accept-language');
  return chooseLocale(chosen ?? asked ?? undefined);
}
