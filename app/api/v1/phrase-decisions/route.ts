import type { NextRequest } from 'next/server.js';
import {
  addApiPhraseDecision,
  answerApiPhraseDecisions,
} from '#app/_server/answer-phrase-decisions-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiPhraseDecisions(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return addApiPhraseDecision(request);
}
