import type { NextRequest } from 'next/server.js';
import { addApiDecision, answerApiDecisions } from '#app/_server/answer-compare-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiDecisions(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return addApiDecision(request);
}
