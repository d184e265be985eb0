import type { Change } from '#db/recipes/compare/model.ts';

/** A change to be shown, or a run of passages that stayed as they were. */
export type ChangeRun =
  | { readonly kind: 'change'; readonly key: string; readonly change: Change }
  | { readonly kind: 'unchanged'; readonly key: string; readonly changes: readonly Change[] };

/**
 * Folds what stayed the same between two changes into one line: of a law of a thousand articles with
 * three changes, three are read. What has another number now has changed.
 */
export function foldUnchanged(changes: readonly Change[]): readonly ChangeRun[] {
  const runs: ChangeRun[] = [];
  for (const change of changes) {
    const key = `${change.before?.span.start ?? ''}-${change.after?.span.start ?? ''}`;
    if (change.kind !== 'same' || change.isRenumbered) {
      runs.push({ kind: 'change', key, change });
      continue;
    }
    const last = runs.at(-1);
    if (last?.kind !== 'unchanged') runs.push({ kind: 'unchanged', key, changes: [change] });
    else runs[runs.length - 1] = { ...last, changes: [...last.changes, change] };
  }
  return runs;
}
