import type { NextRequest } from 'next/server.js';
import { joinApiDocuments } from '#app/_server/answer-holdings-api.ts';

export function POST(request: NextRequest): Promise<Response> {
  return joinApiDocuments(request);
}
