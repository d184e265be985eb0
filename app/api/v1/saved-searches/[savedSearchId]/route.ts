import type { NextRequest } from 'next/server.js';
import {
  answerApiSavedSearch,
  changeApiSavedSearch,
  removeApiSavedSearch,
} from '#app/_server/answer-collections-api.ts';

type Context = { readonly params: Promise<{ readonly savedSearchId: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerApiSavedSearch(request, (await params).savedSearchId);
}

export async function PATCH(request: NextRequest, { params }: Context): Promise<Response> {
  return changeApiSavedSearch(request, (await params).savedSearchId);
}

export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  return removeApiSavedSearch(request, (await params).savedSearchId);
}
