import { z } from 'zod';
import type {
  ImportedAnnotation,
  ImportedCode,
  ImportedProject,
  ImportedQuote,
} from './imported.ts';
import { guidOf } from './write-annotation-file.ts';

const selector = z.looseObject({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
});

const time = z.string().transform((written, context) => {
  const read = new Date(written);
  if (!Number.isNaN(read.getTime())) return read.toISOString();
  context.addIssue({ code: 'custom', message: 'no time' });
  return z.NEVER;
});

const row = z.looseObject({
  id: z.string().min(1).max(100),
  created: time,
  updated: time,
  user: z.string().default(''),
  uri: z.string(),
  text: z.string().default(''),
  tags: z.array(z.string()).default([]),
  group: z.string().default('__world__'),
  permissions: z.looseObject({ read: z.array(z.string()).default([]) }).optional(),
  target: z.array(z.looseObject({ selector: z.array(selector).optional() })).default([]),
  document: z.looseObject({ title: z.array(z.string()).optional() }).optional(),
  references: z.array(z.string()).optional(),
});

const rows = z.array(row);

/** What Hypothesis saves from its sidebar, or answers to a search. */
export const hypothesisSchema = z.union([
  z.looseObject({ annotations: rows }).transform(({ annotations }) => annotations),
  z.looseObject({ rows }).transform((answer) => answer.rows),
]);

/**
 * Reads annotations of Hypothesis: tags become codes, what only its author may read is private.
 * Answers to annotations come along as annotations of the same place.
 *
 * readHypothesis(hypothesisSchema.parse(file)).annotations[0]?.codeIds.length -> 2
 */
export function readHypothesis(annotations: z.infer<typeof rows>): ImportedProject {
  const oldest = annotations.map(({ created }) => created).sort()[0] ?? '';
  const names = [...new Set(annotations.flatMap(tagsOf))].sort();
  return {
    annotations: annotations.map(annotationOf),
    codes: names.map((name, position) => codeOf(name, position, oldest)),
    links: [],
    collections: [],
  };
}

function annotationOf(each: z.infer<typeof row>): ImportedAnnotation {
  const { id, uri, text, user, group, permissions, document } = each;
  const isPrivate = permissions?.read.every((reader) => reader === user) ?? group !== '__world__';
  const quotes = each.target.flatMap(quotesOf);
  return {
    annotationId: guidOf(`hypothesis ${id}`),
    on: { kind: 'page', uri, title: document?.title?.[0] ?? '', quotes },
    motivation: text === '' && quotes.length > 0 ? 'highlighting' : 'commenting',
    note: text,
    author: user.replace(/^acct:/, '').replace(/@hypothes\.is$/, ''),
    visibility: isPrivate ? 'private' : 'team',
    createdAt: each.created,
    modifiedAt: each.updated,
    codeIds: [...new Set(tagsOf(each))].map(idOfTag),
    collectionIds: [],
  };
}

function quotesOf(target: z.infer<typeof row>['target'][number]): ImportedQuote[] {
  return (target.selector ?? []).flatMap(({ type, exact, prefix, suffix }) =>
    type === 'TextQuoteSelector' && exact !== undefined ? [{ exact, prefix, suffix }] : [],
  );
}

function tagsOf({ tags }: z.infer<typeof row>): string[] {
  return tags.map((tag) => tag.trim().normalize('NFC').slice(0, 80)).filter((tag) => tag !== '');
}

function idOfTag(tag: string): string {
  return guidOf(`hypothesis tag ${tag}`);
}

function codeOf(name: string, position: number, at: string): ImportedCode {
  return {
    ...{ codeId: idOfTag(name), parentId: null, name, colour: (position % 6) + 1, position },
    ...{ shortcut: null, memo: '', author: '', createdAt: at, modifiedAt: at },
  };
}
