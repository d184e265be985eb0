import type { NextRequest } from 'next/server.js';
import { importApiAnnotations } from '#app/_server/answer-exchange-api.ts';

export function POST(request: NextRequest): Promise<Response> {
  return importApiAnnotations(request);
}
