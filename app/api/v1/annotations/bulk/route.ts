import type { NextRequest } from 'next/server.js';
import { actApiAnnotations } from '#app/_server/answer-annotations-api.ts';

export function POST(request: NextRequest): Promise<Response> {
  return actApiAnnotations(request);
}
