import 'server-only';
import type { Annotation } from '#db/recipes/annotations/model.ts';
import type { CountedCode } from './count-notebook.ts';
import type { NotebookView } from './read-notebook-view.ts';

/** One line of the notebook: an annotation below the heading it is read under. */
export type GroupedLine = { readonly key: string; readonly annotation: Annotation };

/**
 * Gives annotations with the group each is read under, the groups one after another. With two codes
 * it stands under both; where codes are asked for, only under those.
 *
 * groupEntries(annotations, { view, codes })[0] -> { key: 'c1', annotation }
 */
export function groupEntries(
  annotations: readonly Annotation[],
  { view, codes }: { readonly view: NotebookView; readonly codes: readonly CountedCode[] },
): GroupedLine[] {
  const asked = askedCodes(view, codes);
  const lines = annotations.flatMap((annotation) =>
    keysOf(annotation, view, asked).map((key) => ({ key, annotation })),
  );
  const order = view.group === 'code' ? codes.map(({ id }) => id) : undefined;
  const rank = (key: string) => (order === undefined ? 0 : order.indexOf(key) + 1 || Infinity);
  return [...Map.groupBy(lines, ({ key }) => key)]
    .sort(([a], [b]) => {
      const byTree = rank(a) === rank(b) ? 0 : rank(a) - rank(b);
      const isBefore = view.group === 'time' ? a > b : a < b;
      return byTree === 0 ? (isBefore ? -1 : 1) : byTree;
    })
    .flatMap(([, group]) => group);
}

/** Undefined where every code is welcome. */
function askedCodes(
  { code }: NotebookView,
  codes: readonly CountedCode[],
): ReadonlySet<string> | undefined {
  if (code.length === 0) return undefined;
  const asked = new Set(code);
  // Parents stand before their children.
  for (const { id, parentId } of codes) if (asked.has(parentId ?? '')) asked.add(id);
  return asked;
}

function keysOf(
  { codeIds, documentId, document, modifiedAt }: Annotation,
  { group }: NotebookView,
  asked: ReadonlySet<string> | undefined,
): readonly string[] {
  switch (group) {
    case 'code': {
      const shown = codeIds.filter((id) => asked?.has(id) ?? true);
      return shown.length === 0 ? [''] : shown;
    }
    case 'document':
      return [documentId ?? ''];
    case 'place':
      return [document?.place ?? ''];
    case 'time':
      return [modifiedAt.slice(0, 10)];
  }
}
