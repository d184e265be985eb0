import type { NextRequest } from 'next/server.js';
import { answerApiPhrases } from '#app/_server/answer-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiPhrases(request);
}
