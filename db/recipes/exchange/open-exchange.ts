import type { Actor } from '#db/recipes/actor.ts';
import type { AnnotationFilter } from '#db/recipes/annotations/model.ts';
import type { Annotations } from '#db/recipes/annotations/open-annotations.ts';
import { guardPart } from '#db/recipes/guard-part.ts';
import type { Databases } from '#db/recipes/index-document.ts';
import { permissions } from '#db/recipes/permissions.ts';
import { gatherProject } from './gather-project.ts';
import { importAnnotations, type ImportReport } from './import-annotations.ts';
import { type ImportFormat, parseImport } from './parse-import.ts';
import {
  type AnnotationFile,
  type AnnotationFileRequest,
  writeAnnotationFile,
} from './write-annotation-file.ts';

/** What annotations leave and come back with. */
export type Exchange = {
  /** What a filter names, as a file. Without a filter all codes go along. */
  writeFile(
    actor: Actor,
    filter: AnnotationFilter,
    request: Omit<AnnotationFileRequest, 'now'>,
  ): AnnotationFile & { readonly count: number };
  /** In one transaction; throws `importTooLarge`, `brokenImport` or `foreignImport`. */
  importFile(actor: Actor, bytes: Uint8Array, request: ImportFileRequest): ImportReport;
};

/** How a file is to be read. */
export type ImportFileRequest = {
  readonly format: ImportFormat;
  /** The document that quotations of Hypothesis belong to; found by name or words where it is not said. */
  readonly documentId?: string | undefined;
  /** True: what is different here is written as the file has it. */
  readonly isReplacing?: boolean | undefined;
};

/** What exchange is opened with. */
export type ExchangeGround = {
  readonly databases: () => Databases;
  readonly annotations: Annotations;
  readonly now: () => Date;
};

/**
 * Gives the exchange of a library.
 *
 * openExchange(ground).writeFile(localActor, {}, { format: 'jsonld', … }).name -> '札记.jsonld'
 */
export function openExchange({ databases, annotations, now }: ExchangeGround): Exchange {
  const exchange: Exchange = {
    writeFile: (actor, filter, request) => {
      const chosen = annotations.all(actor, filter);
      const { isDeleted: _live, ...named } = filter;
      const scope = Object.keys(named).length === 0 ? 'all' : 'some';
      const project = gatherProject(databases(), chosen, scope);
      const file = writeAnnotationFile(project, { ...request, now: now() });
      return { ...file, count: chosen.length };
    },
    importFile: (actor, bytes, { format, documentId, isReplacing = false }) => {
      const project = parseImport(bytes, format);
      return importAnnotations(databases(), project, {
        actor,
        now: now(),
        documentId,
        isReplacing,
      });
    },
  };
  return guardPart(exchange, permissions.exchange);
}
