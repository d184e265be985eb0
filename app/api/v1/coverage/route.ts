import type { NextRequest } from 'next/server.js';
import { answerApiCoverage } from '#app/_server/answer-compare-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiCoverage(request);
}
