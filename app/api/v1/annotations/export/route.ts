import type { NextRequest } from 'next/server.js';
import { exportApiAnnotations } from '#app/_server/answer-exchange-api.ts';

export function GET(request: NextRequest): Promise<Response> {
  return exportApiAnnotations(request);
}
