import type { NextRequest } from 'next/server.js';
import { answerApiDocuments } from '#app/_server/answer-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiDocuments(request);
}
