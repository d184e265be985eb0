import type { NextRequest } from 'next/server.js';
import { removeApiDecision } from '#app/_server/answer-compare-api.ts';

type Context = { readonly params: Promise<{ readonly decisionId: string }> };

export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  return removeApiDecision(request, (await params).decisionId);
}
