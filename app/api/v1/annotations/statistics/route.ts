import type { NextRequest } from 'next/server.js';
import { answerApiStatistics } from '#app/_server/answer-annotations-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiStatistics(request);
}
