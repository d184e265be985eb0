import type { NextRequest } from 'next/server.js';
import { answerApiLink, changeApiLink, removeApiLink } from '#app/_server/answer-codes-api.ts';

type Context = { readonly params: Promise<{ readonly linkId: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerApiLink(request, (await params).linkId);
}

export async function PATCH(request: NextRequest, { params }: Context): Promise<Response> {
  return changeApiLink(request, (await params).linkId);
}

export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  return removeApiLink(request, (await params).linkId);
}
