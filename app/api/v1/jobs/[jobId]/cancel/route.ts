import type { NextRequest } from 'next/server.js';
import { cancelApiJob } from '#app/_server/answer-jobs-api.ts';

type Context = { readonly params: Promise<{ readonly jobId: string }> };

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return cancelApiJob(request, (await params).jobId);
}
