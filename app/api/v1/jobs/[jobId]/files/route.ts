import type { NextRequest } from 'next/server.js';
import { receiveApiFile } from '#app/_server/answer-jobs-api.ts';

type Context = { readonly params: Promise<{ readonly jobId: string }> };

export async function PUT(request: NextRequest, { params }: Context): Promise<Response> {
  return receiveApiFile(request, (await params).jobId);
}
