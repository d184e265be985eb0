import type { TaskView } from '#app/_ui/compare-view.ts';
import type { Say } from '#lib/message/say-in.ts';

/** What a task is called on a page: the words it was looked for by, or how many passages. */
export function taskName(task: TaskView, say: Say): string {
  switch (task.kind) {
    case 'query':
      return task.q;
    case 'phrase':
      return task.phrase;
    case 'passages':
      return say('compare.picked', { count: task.passages.length });
  }
}
