import type { NextRequest } from 'next/server.js';
import { answerApiNowhere } from '#app/_server/answer-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiNowhere(request);
}
