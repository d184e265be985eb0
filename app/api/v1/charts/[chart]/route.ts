import type { NextRequest } from 'next/server.js';
import { answerApiChart } from '#app/_server/answer-charts.ts';

type Context = { readonly params: Promise<{ readonly chart: string }> };

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  return answerApiChart(request, (await params).chart);
}
