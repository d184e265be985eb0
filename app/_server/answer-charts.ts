import 'server-only';
import type { NextRequest } from 'next/server.js';
import type { Chart } from '#lib/export/chart-model.ts';
import { drawChart } from '#lib/export/draw-chart.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { sayIn } from '#lib/message/say-in.ts';
import { readAnnotationFilter } from '#db/recipes/annotations/read-annotation-filter.ts';
import { statisticsColumns } from '#db/recipes/annotations/statistics.ts';
import { chartOfCoverage } from '#db/recipes/chart-of-coverage.ts';
import { chartOfPhrase } from '#db/recipes/chart-of-phrase.ts';
import { readCoverageCall } from '#db/recipes/compare/read-compare-call.ts';
import type { Library } from '#db/recipes/model.ts';
import { chartOfCodes } from '#db/recipes/chart-of-codes.ts';
import { chartOfHits, hitCharts } from '#db/recipes/chart-of-hits.ts';
import { readAsked, readOneOf } from '#db/recipes/read-request.ts';
import { answering, localeOf } from './answering.ts';
import { openedLibrary } from './library.ts';
import { readAddress } from './read-address.ts';
import { readAnnotationAddress } from './read-annotation-address.ts';
import { requestActor } from './request-actor.ts';

/** Answers `/api/v1/charts/place.svg` and its sisters: a drawing that can go into a paper. */
export function answerApiChart(request: NextRequest, file: string): Promise<Response> {
  return answering(request, async () => svg(drawChart(await chartOf(request, file))));
}

async function chartOf(request: NextRequest, file: string): Promise<Chart> {
  if (file === 'codes.svg') return codesOf(request);
  if (file === 'coverage.svg') return coverageOf(request);
  if (file === 'phrase.svg') return phraseOf(request);
  const chart = hitCharts.find((name) => file === `${name}.svg`);
  if (chart === undefined) {
    throw new NamedError('unknownAddress', { path: request.nextUrl.pathname });
  }
  const say = sayIn(localeOf(request));
  const asked = readAsked(readAddress(request));
  return chartOfHits(await openedLibrary(), { asked, chart, say });
}

/** The same tasks and documents as `/api/v1/coverage` has them. */
async function coverageOf(request: NextRequest): Promise<Chart> {
  const { searchParams } = request.nextUrl;
  const { tasks, documentIds } = readCoverageCall({
    task: searchParams.getAll('task'),
    document: searchParams.getAll('document'),
  });
  const library = await openedLibrary();
  const ids = documentIds.length > 0 ? documentIds : allOf(library);
  const coverage = await library.comparison.coverage({ tasks, documentIds: ids });
  return chartOfCoverage(coverage, sayIn(localeOf(request)));
}

const mostDocuments = 30; // As many as the page about it shows.

function allOf(library: Library): readonly string[] {
  return library
    .listDocuments()
    .slice(0, mostDocuments)
    .map(({ documentId }) => documentId);
}

async function phraseOf(request: NextRequest): Promise<Chart> {
  const wording = request.nextUrl.searchParams.get('phrase') ?? '';
  const library = await openedLibrary();
  const summaries = library.listDocuments();
  const say = sayIn(localeOf(request));
  return chartOfPhrase(library.phrases.read(await requestActor(), wording), { summaries, say });
}

async function codesOf(request: NextRequest): Promise<Chart> {
  const written = request.nextUrl.searchParams.get('by') ?? undefined;
  return chartOfCodes(await openedLibrary(), await requestActor(), {
    by: readOneOf(statisticsColumns, written, 'badColumn') ?? 'place',
    filter: readAnnotationFilter(readAnnotationAddress(request)),
    say: sayIn(localeOf(request)),
  });
}

/** A drawing may carry style attributes; it runs and fetches nothing. */
function svg(drawing: string): Response {
  return new Response(drawing, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    },
  });
}
