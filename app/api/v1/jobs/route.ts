import type { NextRequest } from 'next/server.js';
import { addApiJob, answerApiJobs } from '#app/_server/answer-jobs-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return answerApiJobs(request);
}

export function POST(request: NextRequest): Promise<Response> {
  return addApiJob(request);
}
