import { doTask, type HelperAnswer, type HelperTask } from '#db/recipes/helper-task.ts';
import { IngestHelper } from '#db/recipes/ingest-helper.ts';

/**
 * Stands for the second thread of an ingestion: the same tasks, done by the first one. A dictionary
 * takes half a second to load in each new thread, and the tests ingest some hundred times.
 *
 * ingest({ …, helper: new OneThread() })
 */
export class OneThread extends IngestHelper {
  readonly #given: HelperTask[] = [];

  override ask(task: HelperTask): number {
    return this.#given.push(task);
  }

  override answerTo(ticket: number): HelperAnswer {
    const task = this.#given[ticket - 1];
    if (task === undefined) throw new Error(`No task has the ticket ${ticket}`);
    return doTask(task);
  }
}
