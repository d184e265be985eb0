import type { NextRequest } from 'next/server.js';
import { restoreApiDocuments } from '#app/_server/answer-holdings-api.ts';

export function POST(request: NextRequest): Promise<Response> {
  return restoreApiDocuments(request);
}
