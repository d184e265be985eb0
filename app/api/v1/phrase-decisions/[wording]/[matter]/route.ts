import type { NextRequest } from 'next/server.js';
import { removeApiPhraseDecision } from '#app/_server/answer-phrase-decisions-api.ts';

type Context = {
  readonly params: Promise<{ readonly wording: string; readonly matter: string }>;
};

export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  return removeApiPhraseDecision(request, await params);
}
