import type { JobAnswer } from '#db/recipes/answers/job-answer.ts';
import type { ChosenFile } from './chosen-files.ts';
import { type Answer, ask, sendChange } from './send-change.ts';

/** What is said about all files that are sent together. */
export type Order = Readonly<Partial<Record<'place' | 'year' | 'genre' | 'nameRule', string>>>;

/** A sending: what, how it is heard of, how it is stopped. */
export type Sending = {
  readonly files: readonly ChosenFile[];
  readonly order: Order;
  readonly unreachable: string;
  readonly signal: AbortSignal;
  readonly onSent: (done: number) => void;
  /** Hears of a file that was not received; the others go on. */
  readonly onRefused: (source: string, reason: string) => void;
};

const atOnce = 3; // The server lays them down one after the other anyway.

/** Sends files as one job and starts it. */
export async function sendFiles(sending: Sending): Promise<Answer<{ readonly job: JobAnswer }>> {
  const { files, order, unreachable, signal, onSent } = sending;
  const made = await sendChange<{ readonly job: JobAnswer }>('/api/v1/jobs', order, unreachable);
  if (!made.isDone) return made;
  const { jobId } = made.value.job;
  const waiting = [...files];
  let done = 0;
  const sendOn = async (): Promise<void> => {
    for (
      let next = waiting.shift();
      next !== undefined && !signal.aborted;
      next = waiting.shift()
    ) {
      await sendOne(jobId, next, sending);
      done += 1;
      onSent(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendOn));
  if (signal.aborted) {
    await ask(`/api/v1/jobs/${jobId}`, { method: 'DELETE' }, unreachable);
    return { isDone: false, reason: '' };
  }
  return sendChange(`/api/v1/jobs/${jobId}/start`, {}, unreachable);
}

async function sendOne(jobId: string, { source, file }: ChosenFile, sending: Sending) {
  const address = `/api/v1/jobs/${jobId}/files?source=${encodeURIComponent(source)}`;
  const headers = { 'Content-Type': 'application/octet-stream' };
  const init = { method: 'PUT', headers, body: file, signal: sending.signal };
  const answer = await ask(address, init, sending.unreachable);
  if (!answer.isDone && !sending.signal.aborted) sending.onRefused(source, answer.reason);
}
