import type { NextRequest } from 'next/server.js';
import { addApiLink, answerApiLinks } from '#app/_server/answer-codes-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiLinks(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return addApiLink(request);
}
