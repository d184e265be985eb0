import { z } from 'zod';
import { codeColours, linkRelations } from '#lib/annotation/annotation-limits.ts';
import { jsonLdContext } from '#lib/export/annotations-json-ld.ts';
import { motivations, visibilities } from '#db/library/annotation-model.ts';
import type {
  ImportedAnnotation,
  ImportedCode,
  ImportedLink,
  ImportedPlace,
  ImportedProject,
  ImportedSubject,
} from './imported.ts';

const ownId = /^urn:(?:uuid:|zhengci:id:)(.{1,200})$/u;
const iri = z
  .string()
  .regex(ownId)
  .transform((written) => decodeURIComponent(ownId.exec(written)?.[1] ?? ''));
const time = z.iso.datetime();
const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const person = z.object({ name: z.string().max(200) }).optional();
const source = z
  .string()
  .regex(/^ni:\/\/\/sha-256;[\w-]*$/)
  .transform((written) =>
    Buffer.from(written.slice(written.indexOf(';') + 1), 'base64url').toString('hex'),
  );
const made = { creator: person, created: time, modified: time };

const decision = z.object({
  'zhengci:source': source,
  'zhengci:kind': z.enum(['here', 'gone']),
  'zhengci:span': span.optional(),
  creator: person,
  created: time,
});

const quote = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
const position = z.object({ type: z.literal('TextPositionSelector'), ...span.shape });

const place = z.object({
  type: z.literal('SpecificResource'),
  source: z.object({ id: source, 'zhengci:documentId': z.string() }),
  selector: z.tuple([quote, position]),
  'zhengci:sectionPath': z.array(z.string()),
  'zhengci:decisions': z.array(decision).default([]),
});
const whole = z.object({ type: z.literal('Text'), 'zhengci:documentId': z.string() });
const wording = z.object({
  source: z.literal('urn:zhengci:library'),
  selector: z.object({ type: z.literal('TextQuoteSelector'), exact: z.string() }),
});

const words = z.object({
  type: z.literal('TextualBody'),
  purpose: z.literal('commenting'),
  value: z.string(),
});
const tag = z.object({
  type: z.literal('TextualBody'),
  purpose: z.literal('tagging'),
  'zhengci:code': iri,
});
const end = z.object({ id: iri, purpose: z.literal('linking') });

const annotation = z.object({
  id: iri,
  motivation: z.enum(motivations),
  ...made,
  'zhengci:visibility': z.enum(visibilities),
  'zhengci:collections': z.array(iri).default([]),
  body: z.array(z.union([words, tag])).default([]),
  target: z.union([wording, whole, place, z.array(place).min(2)]),
});
const link = z.object({
  id: iri,
  ...made,
  'zhengci:relation': z.enum(linkRelations),
  body: z.array(z.union([end, words])),
  target: iri,
});
const code = z.object({
  id: iri,
  'zhengci:parent': iri.nullable(),
  'zhengci:name': z.string().min(1).max(200),
  'zhengci:colour': z.int().min(1).max(codeColours.length),
  'zhengci:shortcut': z.string().max(10).nullable(),
  'zhengci:memo': z.string(),
  'zhengci:position': z.int().min(0),
  ...made,
});

const file = z.object({
  'zhengci:codes': z.array(code),
  'zhengci:collections': z.array(z.object({ id: iri, 'zhengci:name': z.string().min(1).max(80) })),
  total: z.int(),
  first: z.object({ items: z.array(z.union([link, annotation])) }),
});

/** Says whether a file calls itself one of ours. */
export function isOwnJsonLd(read: unknown): boolean {
  if (typeof read !== 'object' || read === null || !('@context' in read)) return false;
  return JSON.stringify(read['@context']) === JSON.stringify(jsonLdContext);
}

/**
 * Reads one of our own files. Throws a ZodError for what we would not have written.
 *
 * readJsonLd(JSON.parse(text)).annotations[0]?.note
 */
export function readJsonLd(read: unknown): ImportedProject {
  const { first, ...rest } = file.parse(read);
  const items = first.items;
  return {
    annotations: items.flatMap((item) => ('zhengci:relation' in item ? [] : [annotationOf(item)])),
    links: items.flatMap((item) => ('zhengci:relation' in item ? [linkOf(item)] : [])),
    codes: rest['zhengci:codes'].map(codeOf),
    collections: rest['zhengci:collections'].map((each) => ({
      collectionId: each.id,
      name: each['zhengci:name'],
    })),
  };
}

function annotationOf(item: z.infer<typeof annotation>): ImportedAnnotation {
  const note = item.body.find((body) => body.purpose === 'commenting');
  const tags = item.body.flatMap((body) => (body.purpose === 'tagging' ? [body] : []));
  return {
    annotationId: item.id,
    on: subjectOf(item.target),
    motivation: item.motivation,
    note: note?.value ?? '',
    visibility: item['zhengci:visibility'],
    codeIds: tags.map((each) => each['zhengci:code']),
    collectionIds: item['zhengci:collections'],
    ...madeOf(item),
  };
}

function subjectOf(target: z.infer<typeof annotation>['target']): ImportedSubject {
  if (Array.isArray(target)) return placesOf(target);
  if ('zhengci:sectionPath' in target) return placesOf([target]);
  if ('selector' in target) return { kind: 'wording', text: target.selector.exact };
  return { kind: 'document', documentId: target['zhengci:documentId'] };
}

function placesOf(targets: readonly z.infer<typeof place>[]): ImportedSubject {
  const documentId = targets[0]?.source['zhengci:documentId'] ?? '';
  return { kind: 'places', documentId, places: targets.map(placeOf) };
}

function placeOf(target: z.infer<typeof place>): ImportedPlace {
  const [{ exact, prefix, suffix }, { start, end: to }] = target.selector;
  return {
    ...{ exact, prefix, suffix, position: { start, end: to } },
    sha256: target.source.id,
    sectionPath: target['zhengci:sectionPath'],
    decisions: target['zhengci:decisions'].map((each) => {
      const found = each['zhengci:span'];
      return {
        sha256: each['zhengci:source'],
        decision:
          each['zhengci:kind'] === 'here' && found !== undefined
            ? { kind: 'here', span: found }
            : { kind: 'gone' },
        author: each.creator?.name ?? '',
        decidedAt: each.created,
      };
    }),
  };
}

function linkOf(item: z.infer<typeof link>): ImportedLink {
  const to = item.body.flatMap((body) => ('id' in body ? [body.id] : []));
  const note = item.body.flatMap((body) => ('value' in body ? [body.value] : []));
  return {
    linkId: item.id,
    fromId: item.target,
    toId: to[0] ?? '',
    relation: item['zhengci:relation'],
    note: note[0] ?? '',
    ...madeOf(item),
  };
}

function codeOf(item: z.infer<typeof code>): ImportedCode {
  return {
    codeId: item.id,
    parentId: item['zhengci:parent'],
    name: item['zhengci:name'],
    colour: item['zhengci:colour'],
    shortcut: item['zhengci:shortcut'],
    memo: item['zhengci:memo'],
    position: item['zhengci:position'],
    ...madeOf(item),
  };
}

function madeOf(item: {
  readonly creator?: z.infer<typeof person>;
  readonly created: string;
  readonly modified: string;
}) {
  return {
    author: item.creator?.name ?? '',
    createdAt: item.created,
    modifiedAt: item.modified,
  };
}
