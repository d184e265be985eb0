import type { NextRequest } from 'next/server.js';
import { addApiCorrection, answerApiCorrections } from '#app/_server/answer-corrections-api.ts';

type Context = { readonly params: Promise<{ readonly documentId: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerApiCorrections(request, (await params).documentId);
}

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return addApiCorrection(request, (await params).documentId);
}
