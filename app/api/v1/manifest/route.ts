import type { NextRequest } from 'next/server.js';
import { answerApiManifest, readApiManifest } from '#app/_server/answer-holdings-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiManifest(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return readApiManifest(request);
}
