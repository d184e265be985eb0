/**
 * The second thread of an ingestion: does one task after the other, and says after each that there
 * is an answer to be fetched.
 */
import { type MessagePort, workerData } from 'node:worker_threads';
import { countWords } from './count-words.ts';
import { doTask } from './helper-task.ts';
import type { HelperTask } from './helper-task.ts';

const { port, done } = workerData as { readonly port: MessagePort; readonly done: Int32Array };

port.on('message', ({ ticket, task }: { readonly ticket: number; readonly task: HelperTask }) => {
  port.postMessage({ ticket, answer: doTask(task) });
  Atomics.add(done, 0, 1);
  Atomics.notify(done, 0);
});

// The first word loads the dictionary; whoever started this early wants that now.
countWords('规划', [{ start: 0, end: 2 }]);
