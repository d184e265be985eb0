import type { NextRequest } from 'next/server.js';
import { addApiCollection, answerApiCollections } from '#app/_server/answer-collections-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiCollections(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return addApiCollection(request);
}
