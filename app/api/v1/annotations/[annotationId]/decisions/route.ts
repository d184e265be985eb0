import type { NextRequest } from 'next/server.js';
import { decideApiAnnotation } from '#app/_server/answer-annotations-api.ts';

type Context = { readonly params: Promise<{ readonly annotationId: string }> };

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return decideApiAnnotation(request, (await params).annotationId);
}
