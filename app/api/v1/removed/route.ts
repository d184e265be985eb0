import type { NextRequest } from 'next/server.js';
import { answerApiRemoved, removeApiDocuments } from '#app/_server/answer-holdings-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiRemoved(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return removeApiDocuments(request);
}
