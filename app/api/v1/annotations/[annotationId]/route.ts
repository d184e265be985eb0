import type { NextRequest } from 'next/server.js';
import {
  answerApiAnnotation,
  changeApiAnnotation,
  removeApiAnnotation,
} from '#app/_server/answer-annotations-api.ts';

type Context = { readonly params: Promise<{ readonly annotationId: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerApiAnnotation(request, (await params).annotationId);
}

export async function PATCH(request: NextRequest, { params }: Context): Promise<Response> {
  return changeApiAnnotation(request, (await params).annotationId);
}

export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  return removeApiAnnotation(request, (await params).annotationId);
}
