import type { NextRequest } from 'next/server.js';
import { putBackApiAnnotations } from '#app/_server/answer-annotations-api.ts';

export function POST(request: NextRequest): Promise<Response> {
  return putBackApiAnnotations(request);
}
