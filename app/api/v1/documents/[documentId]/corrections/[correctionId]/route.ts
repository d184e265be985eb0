import type { NextRequest } from 'next/server.js';
import { removeApiCorrection } from '#app/_server/answer-corrections-api.ts';

type Context = {
  readonly params: Promise<{ readonly documentId: string; readonly correctionId: string }>;
};

export async function DELETE(request: NextRequest, { params }: Context): Promise<Response> {
  const { documentId, correctionId } = await params;
  return removeApiCorrection(request, documentId, correctionId);
}
