import type { NextRequest } from 'next/server.js';
import { answerApiCode, changeApiCode, removeApiCode } from '#app/_server/answer-codes-api.ts';

type Context = { readonly params: Promise<{ readonly codeId: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerApiCode(request, (await params).codeId);
}

export async function PATCH(request: NextRequest, { params }: Context): Promise<Response> {
  return changeApiCode(request, (await params).codeId);
}

export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  return removeApiCode(request, (await params).codeId);
}
