import type { NextRequest } from 'next/server.js';
import { addApiSavedSearch, answerApiSavedSearches } from '#app/_server/answer-collections-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiSavedSearches(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return addApiSavedSearch(request);
}
