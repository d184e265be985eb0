import type { NextRequest } from 'next/server.js';
import { answerApiDistribution } from '#app/_server/answer-reading-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiDistribution(request);
}
