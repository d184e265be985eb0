import type { NextRequest } from 'next/server.js';
import { answerApiJob, dropApiJob } from '#app/_server/answer-jobs-api.ts';

type Context = { readonly params: Promise<{ readonly jobId: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerApiJob(request, (await params).jobId);
}

export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  return dropApiJob(request, (await params).jobId);
}
