import type { NextRequest } from 'next/server.js';
import { addApiCode, answerApiCodes } from '#app/_server/answer-codes-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiCodes(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return addApiCode(request);
}
