import type { NextRequest } from 'next/server.js';
import { stateApiFacts } from '#app/_server/answer-holdings-api.ts';

export function POST(request: NextRequest): Promise<Response> {
  return stateApiFacts(request);
}
