import type { NextRequest } from 'next/server.js';
import { answerApiOutline } from '#app/_server/answer-api.ts';

type Context = { readonly params: Promise<{ readonly documentId: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { documentId } = await params;
  return answerApiOutline(request, documentId);
}
