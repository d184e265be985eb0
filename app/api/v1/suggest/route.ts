import type { NextRequest } from 'next/server.js';
import { answerApiSuggest } from '#app/_server/answer-reading-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiSuggest(request);
}
