import 'server-only';
import type { NextRequest } from 'next/server.js';
import type { ReadableStream } from 'node:stream/web';
import { answerJob, answerJobReport, newJobBody } from '#db/recipes/answers/job-answer.ts';
import { readBody } from '#db/recipes/answers/read-body.ts';
import type { JobView } from '#db/recipes/jobs/open-jobs.ts';
import { readSentName } from '#db/recipes/jobs/source-name.ts';
import { answering, localeOf } from './answering.ts';
import { openedJobs } from './jobs.ts';
import { refuseForeign } from './verdict-on.ts';
import { requestActor } from './request-actor.ts';

/** Lists the ingestions, the newest first. */
export function answerApiJobs(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const jobs = (await openedJobs())
      .list(await requestActor())
      .map((job) => answerJob(job, localeOf(request)));
    return Response.json({ ok: true, jobs, next: null });
  });
}

/** Begins an ingestion; its files follow. */
export function addApiJob(request: NextRequest): Promise<Response> {
  return answering(request, async () => {
    const order = readBody(await request.text(), newJobBody);
    const job = (await openedJobs()).create(await requestActor(), order);
    return Response.json({ ok: true, job: answerJob(job, localeOf(request)) }, { status: 201 });
  });
}

/** Shows an ingestion and its report, from the line `after` on. */
export function answerApiJob(request: NextRequest, jobId: string): Promise<Response> {
  return answering(request, async () => {
    const after = Number(request.nextUrl.searchParams.get('after') ?? 0);
    const report = (await openedJobs()).read(
      await requestActor(),
      jobId,
      Number.isSafeInteger(after) ? after : 0,
    );
    return Response.json(answerJobReport(report, localeOf(request)));
  });
}

/** Receives one file of an ingestion: the body is its bytes, `source` its path. */
export function receiveApiFile(request: NextRequest, jobId: string): Promise<Response> {
  return answering(request, async () => {
    refuseForeign(request);
    const length = Number(request.headers.get('content-length') ?? NaN);
    const file = await (
      await openedJobs()
    ).receive(await requestActor(), jobId, {
      source: readSentName(new URL(request.url).search, 'source'),
      // The types of the browser and of Node name one and the same stream.
      body: request.body as ReadableStream<Uint8Array> | null,
      promisedBytes: Number.isFinite(length) ? length : undefined,
    });
    return Response.json({ ok: true, file }, { status: 201 });
  });
}

/** Starts an ingestion, or goes on with one that was stopped. */
export function startApiJob(request: NextRequest, jobId: string): Promise<Response> {
  return answeringJob(request, async () => (await openedJobs()).start(await requestActor(), jobId));
}

/** Stops an ingestion. */
export function cancelApiJob(request: NextRequest, jobId: string): Promise<Response> {
  return answeringJob(request, async () =>
    (await openedJobs()).cancel(await requestActor(), jobId),
  );
}

/** Deletes the report of an ingestion that has ended. */
export function dropApiJob(request: NextRequest, jobId: string): Promise<Response> {
  return answering(request, async () => {
    (await openedJobs()).drop(await requestActor(), jobId);
    return Response.json({ ok: true });
  });
}

function answeringJob(request: NextRequest, act: () => Promise<JobView>): Promise<Response> {
  return answering(request, async () =>
    Response.json({ ok: true, job: answerJob(await act(), localeOf(request)) }),
  );
}
