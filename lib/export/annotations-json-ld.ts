/**
 * Annotations after the Web Annotation Data Model of the W3C, without loss: what the model has no
 * word for (codes, visibility, decisions) stands under names of our own, which others may leave
 * out. Offsets count code points, as the model demands. The same annotations give the same bytes.
 */
import { type CodePoints, codePointsOf } from './code-points.ts';
import type {
  AnnotationProject,
  ExportedAnnotation,
  ExportedCode,
  ExportedLink,
  ExportedPlace,
  ExportedText,
} from './annotation-project.ts';

/** The context of every file: the standard's own, and our prefix. */
export const jsonLdContext = [
  'http://www.w3.org/ns/anno.jsonld',
  { zhengci: 'urn:zhengci:terms#' },
] as const;

const listIri = 'urn:zhengci:annotations';

/** What the home of a text that is not held is called: its bytes are known, its offsets are not. */
export const foreignHome = 'sha256:';

/** What JSON can say. */
export type Json = string | number | null | readonly Json[] | { readonly [name: string]: Json };
/** An annotation as far as the model has words for it. */
export type JsonLdAnnotation = Omit<ExportedAnnotation, 'document' | 'places'> & {
  readonly places: readonly Pick<ExportedPlace, 'home' | 'decisions'>[];
};

/** What is written, without what only other formats show. */
export type JsonLdProject = Omit<AnnotationProject, 'annotations' | 'texts'> & {
  readonly annotations: readonly JsonLdAnnotation[];
  readonly texts: readonly Pick<ExportedText, 'versionId' | 'sha256' | 'text'>[];
};

/** The parts of a file, each in the order of the project. */
export type JsonLdParts = {
  readonly [Part in 'annotations' | 'links' | 'codes' | 'collections']: readonly Json[];
};

type Context = {
  readonly project: JsonLdProject;
  readonly shaOf: (versionId: string) => string;
  readonly pointsOf: (versionId: string) => CodePoints | undefined;
};

/**
 * Writes annotations, codes and links as one AnnotationCollection.
 *
 * annotationsJsonLd(project) -> '{\n  "@context": [\n    "http://www.w3.org/ns/anno.jsonld", …'
 */
export function annotationsJsonLd(project: AnnotationProject): string {
  const parts = jsonLdParts(project);
  const made = project.annotations.map((annotation, at) => ({
    at: annotation.createdAt,
    id: annotation.annotationId,
    item: parts.annotations[at] ?? null,
  }));
  const links = project.links.map((link, at) => ({
    at: link.createdAt,
    id: link.linkId,
    item: parts.links[at] ?? null,
  }));
  const items = [...made, ...links].toSorted(inOrder).map(({ item }) => item);
  const written: Json = {
    '@context': jsonLdContext,
    id: listIri,
    type: 'AnnotationCollection',
    total: items.length,
    'zhengci:codes': parts.codes,
    'zhengci:collections': parts.collections,
    first: {
      id: `${listIri}:1`,
      type: 'AnnotationPage',
      partOf: listIri,
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/**
 * Gives the parts of a file one by one, for whoever writes them otherwise than as one file.
 *
 * jsonLdParts(project).annotations[0] -> { id: 'urn:uuid:…', type: 'Annotation', … }
 */
export function jsonLdParts(project: JsonLdProject): JsonLdParts {
  const context = contextOf(project);
  return {
    annotations: project.annotations.map((annotation) => annotationJson(annotation, context)),
    links: project.links.map(linkJson),
    codes: project.codes.map(codeJson),
    collections: project.collections.map(({ collectionId, name }) => ({
      id: iriOf(collectionId),
      'zhengci:name': name,
    })),
  };
}

function inOrder(
  a: { readonly at: string; readonly id: string },
  b: { readonly at: string; readonly id: string },
): number {
  const [left, right] = [`${a.at} ${a.id}`, `${b.at} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function contextOf(project: JsonLdProject): Context {
  const texts = new Map(project.texts.map((text) => [text.versionId, text]));
  const points = new Map<string, CodePoints>();
  return {
    project,
    shaOf: (versionId) =>
      texts.get(versionId)?.sha256 ??
      (versionId.startsWith(foreignHome) ? versionId.slice(foreignHome.length) : ''),
    pointsOf: (versionId) => {
      const text = texts.get(versionId)?.text;
      if (text === undefined) return undefined;
      const known = points.get(versionId) ?? codePointsOf(text);
      points.set(versionId, known);
      return known;
    },
  };
}

function annotationJson(annotation: JsonLdAnnotation, context: Context): Json {
  const { annotationId, author, createdAt, modifiedAt, collectionIds } = annotation;
  const bodies = bodiesOf(annotation, context.project.codes);
  const targets = targetsOf(annotation, context);
  return {
    id: iriOf(annotationId),
    type: 'Annotation',
    motivation: annotation.motivation,
    ...creator(author),
    created: createdAt,
    modified: modifiedAt,
    'zhengci:visibility': annotation.visibility,
    ...(collectionIds.length === 0 ? {} : { 'zhengci:collections': collectionIds.map(iriOf) }),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: targets.length === 1 ? (targets[0] ?? null) : targets,
  };
}

function creator(author: string): { readonly [name: string]: Json } {
  return author === '' ? {} : { creator: { type: 'Person', name: author } };
}

function bodiesOf({ note, codeIds }: JsonLdAnnotation, codes: readonly ExportedCode[]): Json[] {
  const words: Json[] =
    note === ''
      ? []
      : [{ type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' }];
  const tags = codeIds.map((codeId) => ({
    type: 'TextualBody',
    value: codes.find((code) => code.codeId === codeId)?.name ?? '',
    purpose: 'tagging',
    'zhengci:code': iriOf(codeId),
  }));
  return [...words, ...tags];
}

function targetsOf(annotation: JsonLdAnnotation, context: Context): Json[] {
  const { wording, documentId, places } = annotation;
  if (wording !== null) {
    const selector = { type: 'TextQuoteSelector', exact: wording };
    return [{ type: 'SpecificResource', source: 'urn:zhengci:library', selector }];
  }
  if (places.length === 0) {
    const id = `urn:zhengci:document:${encodeURIComponent(documentId ?? '')}`;
    return [{ id, type: 'Text', 'zhengci:documentId': documentId }];
  }
  return places.map((place) => placeJson(place, documentId, context));
}

function placeJson(
  { home, decisions }: Pick<ExportedPlace, 'home' | 'decisions'>,
  documentId: string | null,
  { shaOf, pointsOf }: Context,
): Json {
  const { homeVersionId, exact, prefix, suffix, sectionPath } = home;
  const points = pointsOf(homeVersionId);
  // Offsets of a text that is not held are kept as they came: in code points.
  const position = points === undefined ? home.span : points.toPoints(home.span);
  return {
    type: 'SpecificResource',
    source: {
      id: sourceIri(shaOf(homeVersionId)),
      type: 'Text',
      format: 'text/plain',
      language: 'zh',
      'zhengci:documentId': documentId,
    },
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', ...position },
    ],
    'zhengci:sectionPath': sectionPath,
    ...(decisions.length === 0
      ? {}
      : {
          'zhengci:decisions': decisions.map(({ versionId, decision, author, decidedAt }) => ({
            'zhengci:source': sourceIri(shaOf(versionId)),
            'zhengci:kind': decision.kind,
            ...(decision.kind === 'gone'
              ? {}
              : {
                  'zhengci:span': {
                    ...(pointsOf(versionId)?.toPoints(decision.span) ?? decision.span),
                  },
                }),
            ...creator(author),
            created: decidedAt,
          })),
        }),
  };
}

function linkJson({ linkId, fromId, toId, relation, note, ...made }: ExportedLink): Json {
  const words = note === '' ? [] : [{ type: 'TextualBody', value: note, purpose: 'commenting' }];
  return {
    id: iriOf(linkId),
    type: 'Annotation',
    motivation: 'linking',
    ...creator(made.author),
    created: made.createdAt,
    modified: made.modifiedAt,
    'zhengci:relation': relation,
    body: [{ id: iriOf(toId), purpose: 'linking' }, ...words],
    target: iriOf(fromId),
  };
}

function codeJson(code: ExportedCode): Json {
  const { codeId, parentId, name, colour, shortcut, memo, position } = code;
  return {
    id: iriOf(codeId),
    'zhengci:parent': parentId === null ? null : iriOf(parentId),
    'zhengci:name': name,
    'zhengci:colour': colour,
    'zhengci:shortcut': shortcut,
    'zhengci:memo': memo,
    'zhengci:position': position,
    ...creator(code.author),
    created: code.createdAt,
    modified: code.modifiedAt,
  };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Gives the address of something that people made.
 *
 * iriOf('1f0c…-…') -> 'urn:uuid:1f0c…-…'
 */
export function iriOf(id: string): string {
  return uuid.test(id) ? `urn:uuid:${id}` : `urn:zhengci:id:${encodeURIComponent(id)}`;
}

/**
 * Gives the address of a text by its bytes (RFC 6920): the same in every library.
 *
 * sourceIri('ba78…15ad') -> 'ni:///sha-256;ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0'
 */
export function sourceIri(sha256: string): string {
  const bytes = (sha256.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `ni:///sha-256;${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}
