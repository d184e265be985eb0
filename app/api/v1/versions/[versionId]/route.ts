import type { NextRequest } from 'next/server.js';
import { changeApiVersion } from '#app/_server/answer-holdings-api.ts';

type Context = { readonly params: Promise<{ readonly versionId: string }> };

export async function PATCH(request: NextRequest, { params }: Context): Promise<Response> {
  return changeApiVersion(request, (await params).versionId);
}
