import type { NextRequest } from 'next/server.js';
import { addApiAnnotation, answerApiAnnotations } from '#app/_server/answer-annotations-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiAnnotations(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return addApiAnnotation(request);
}
