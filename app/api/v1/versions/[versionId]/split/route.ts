import type { NextRequest } from 'next/server.js';
import { splitApiVersion } from '#app/_server/answer-holdings-api.ts';

type Context = { readonly params: Promise<{ readonly versionId: string }> };

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  return splitApiVersion(request, (await params).versionId);
}
