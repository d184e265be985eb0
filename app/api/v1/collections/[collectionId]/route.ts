import type { NextRequest } from 'next/server.js';
import {
  answerApiCollection,
  changeApiCollection,
  removeApiCollection,
} from '#app/_server/answer-collections-api.ts';

type Context = { readonly params: Promise<{ readonly collectionId: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerApiCollection(request, (await params).collectionId);
}

export async function PATCH(request: NextRequest, { params }: Context): Promise<Response> {
  return changeApiCollection(request, (await params).collectionId);
}

export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  return removeApiCollection(request, (await params).collectionId);
}
