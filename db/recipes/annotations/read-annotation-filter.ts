import { motivations } from '#db/library/annotation-model.ts';
import { isSaid, readOneOf } from '#db/recipes/read-request.ts';
import { type AnnotationFilter, annotationStatuses } from './model.ts';

/** A filter as an address or a command line says it, value by value as it was written. */
export type WrittenFilter = {
  readonly [
    name in 'code' | 'place' | 'year' | 'genre' | 'documentId' | 'author' | 'status' | 'motivation'
  ]?: readonly string[] | undefined;
} & {
  readonly set?: string | undefined;
  readonly text?: string | undefined;
  readonly deleted?: string | undefined;
};

/**
 * Reads a filter; a value that means nothing is a named error.
 *
 * readAnnotationFilter({ status: ['lost'] }) throws badStatus
 */
export function readAnnotationFilter(written: WrittenFilter): AnnotationFilter {
  const lists = ['code', 'place', 'year', 'genre', 'documentId', 'author'] as const;
  const said = lists.map((name) => [name, wordsOf(written[name])] as const);
  const status = wordsOf(written.status).flatMap(
    (each) => readOneOf(annotationStatuses, each, 'badStatus') ?? [],
  );
  const motivation = wordsOf(written.motivation).flatMap(
    (each) => readOneOf(motivations, each, 'badMotivation') ?? [],
  );
  const { set, text, deleted } = written;
  return {
    ...Object.fromEntries(said.filter(([, values]) => values.length > 0)),
    ...(status.length > 0 ? { status } : {}),
    ...(motivation.length > 0 ? { motivation } : {}),
    ...(isSaid(set) ? { set: set.normalize('NFC') } : {}),
    ...(isSaid(text) ? { text } : {}),
    isDeleted: readOneOf(['true', 'false'], deleted, 'badDeleted') === 'true',
  };
}

function wordsOf(values: readonly string[] = []): string[] {
  return values.filter((value) => value !== '').map((value) => value.normalize('NFC'));
}
