import { join } from 'node:path';
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { projectFolder } from '#db/project-folder.ts';
import { doTask, type HelperAnswer, type HelperTask } from './helper-task.ts';

/** A thread that is silent for so long was lost; the longest text takes half of it. */
const patienceMs = 120_000;

/**
 * A second thread that keeps bytes and counts words, while the first one parses and writes: half of
 * the work of an ingestion is there, and it needs nothing of the databases.
 *
 * The answers are waited for, so that ingestion stays one plain sequence. A thread that is lost is
 * done without.
 *
 * const ticket = helper.ask(task); … helper.answerTo(ticket).words
 */
export class IngestHelper {
  readonly #tasks = new Map<number, HelperTask>();
  readonly #answers = new Map<number, HelperAnswer>();
  readonly #done = new Int32Array(new SharedArrayBuffer(4));
  #thread: { readonly worker: Worker; readonly port: MessagePort } | undefined;
  #tickets = 0;
  #isLost = false;

  /** Starts the thread before there is a task: its dictionary takes a second to load. */
  start(): void {
    this.#port();
  }

  /** Hands a task over, and gives the number of its answer. */
  ask(task: HelperTask): number {
    this.#tickets += 1;
    this.#tasks.set(this.#tickets, task);
    if (!this.#isLost) this.#port().postMessage({ ticket: this.#tickets, task });
    return this.#tickets;
  }

  /** Waits for an answer; each is given once. */
  answerTo(ticket: number): HelperAnswer {
    const answer = this.#fetch(ticket) ?? this.#doAlone(ticket);
    this.#tasks.delete(ticket);
    this.#answers.delete(ticket);
    return answer;
  }

  /** Ends the thread. */
  close(): void {
    this.#thread?.port.close();
    void this.#thread?.worker.terminate();
    this.#thread = undefined;
  }

  #port(): MessagePort {
    this.#thread ??= startThread(this.#done);
    return this.#thread.port;
  }

  #fetch(ticket: number): HelperAnswer | undefined {
    while (!this.#isLost) {
      const seen = Atomics.load(this.#done, 0);
      this.#drain();
      const answer = this.#answers.get(ticket);
      if (answer !== undefined) return answer;
      this.#isLost = Atomics.wait(this.#done, 0, seen, patienceMs) === 'timed-out';
    }
    return undefined;
  }

  #drain(): void {
    const port = this.#port();
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) {
      const { ticket, answer } = next.message as { ticket: number; answer: HelperAnswer };
      this.#answers.set(ticket, answer);
    }
  }

  #doAlone(ticket: number): HelperAnswer {
    const task = this.#tasks.get(ticket);
    if (task === undefined) throw new Error(`No task has the ticket ${ticket}`);
    return doTask(task);
  }
}

function startThread(done: Int32Array): { readonly worker: Worker; readonly port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  const program = join(projectFolder(), 'db', 'recipes', 'ingest-helper-program.ts');
  const worker = new Worker(program, { workerData: { port: port2, done }, transferList: [port2] });
  // Neither keeps the process alive: whoever waits for an answer waits without events.
  worker.unref();
  port1.unref();
  worker.on('error', () => undefined);
  return { worker, port: port1 };
}
