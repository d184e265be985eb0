import type { NextRequest } from 'next/server.js';
import { startApiJob } from '#app/_server/answer-jobs-api.ts';

type Context = { readonly params: Promise<{ readonly jobId: string }> };

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return startApiJob(request, (await params).jobId);
}
