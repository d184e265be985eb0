import { z } from 'zod';
import { hitCharts } from '#db/recipes/chart-of-hits.ts';
import { requestLimits, sortOrders } from '#db/recipes/read-request.ts';
import { libraryOperations } from './api-library.ts';
import { changes } from './api-changes.ts';
import {
  compareAnswerSchema,
  compareOperations,
  compareParameters,
  coverageParameters,
} from './api-compare.ts';
import { coverageAnswerSchema } from './coverage-answer.ts';
import {
  asked,
  concordanceParameters,
  distributionParameters,
  hitFiles,
  paging,
  suggestParameters,
} from './api-parameters.ts';
import { concordanceAnswerSchema } from './concordance-answer.ts';
import { distributionAnswerSchema } from './distribution-answer.ts';
import { documentsAnswerSchema } from './documents-answer.ts';
import { faultAnswerSchema } from './fault-answer.ts';
import type { Operation, Operations } from './operation.ts';
import { outlineAnswerSchema } from './outline-answer.ts';
import { phraseParameters } from './phrase-parameters.ts';
import { phrasesAnswerSchema } from './phrases-answer.ts';
import { searchAnswerSchema } from './search-answer.ts';
import { fileTypes } from './search-file.ts';
import { suggestAnswerSchema } from './suggest-answer.ts';

const { defaultContextChars, maxContextChars } = requestLimits;

const searchParameters = z.object({
  ...asked,
  sort: z.enum(sortOrders).default('text'),
  ...paging,
  context: z.int().min(0).max(maxContextChars).default(defaultContextChars),
  ...hitFiles,
});
const listParameters = z.object(paging);
/** An operation that only reads: its parameters, its answer. */
type Question = {
  readonly summary: string;
  readonly inPath?: readonly string[];
  readonly parameters?: z.ZodObject;
  readonly answer: z.ZodType;
  readonly hasFiles?: boolean;
};

const questions: Readonly<Record<string, Question>> = {
  '/api/v1/documents': {
    summary: 'All documents, by id.',
    parameters: listParameters,
    answer: documentsAnswerSchema,
  },
  '/api/v1/documents/{documentId}/outline': {
    summary: 'Headings, boxes and tables of a document, in text order.',
    inPath: ['documentId'],
    answer: outlineAnswerSchema,
  },
  '/api/v1/phrases': {
    summary: 'Recurring phrases, the surest first; with phrase, one of them and its places.',
    parameters: phraseParameters,
    answer: phrasesAnswerSchema,
    hasFiles: true,
  },
  '/api/v1/search': {
    summary: 'Every occurrence of a wording, verified on the text and counted.',
    parameters: searchParameters,
    answer: searchAnswerSchema,
    hasFiles: true,
  },
  '/api/v1/kwic': {
    summary: 'The same hits as lines: sorted, grouped, measured, sampled.',
    parameters: concordanceParameters,
    answer: concordanceAnswerSchema,
    hasFiles: true,
  },
  '/api/v1/distribution': {
    summary: 'Where a wording stands, by facet and along each document, and which are silent.',
    parameters: distributionParameters,
    answer: distributionAnswerSchema,
  },
  '/api/v1/compare': {
    summary: 'A quotation, two documents, two versions, or a task over several documents.',
    parameters: compareParameters,
    answer: compareAnswerSchema,
    hasFiles: true,
  },
  '/api/v1/coverage': {
    summary: 'Who says what, and how near the wordings are.',
    parameters: coverageParameters,
    answer: coverageAnswerSchema,
    hasFiles: true,
  },
  '/api/v1/suggest': {
    summary: 'Headings and words that complete what is being typed.',
    parameters: suggestParameters,
    answer: suggestAnswerSchema,
  },
};

/** Drawings: one address, and the names of the files below it. */
const drawings = '/api/v1/charts/{chart}';

/** The description of the interface: OpenAPI 3.1, whose schemas are JSON Schema itself. */
export type OpenApi = {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
};

/**
 * Describes `/api/v1` by the very schemas that its answers are tested with.
 *
 * describeApi().paths['/api/v1/search'].get.responses['200']
 */
export function describeApi(): OpenApi {
  const asking = Object.entries(questions).map(
    ([path, question]) => [path, { get: describe(question) }] as const,
  );
  const changing = Object.entries({ ...changes, ...libraryOperations, ...compareOperations }).map(
    ([path, operations]) => [path, describeOperations(path, operations)] as const,
  );
  return {
    openapi: '3.1.0',
    info: { title: '政辞 Zhengci', version: '1' },
    paths: {
      ...Object.fromEntries(asking),
      [drawings]: { get: drawing() },
      ...Object.fromEntries(changing),
    },
  };
}

function describe({ summary, inPath = [], parameters, answer, hasFiles }: Question) {
  const json = { 'application/json': { schema: schemaOf(answer) } };
  const types = Object.values(fileTypes).map((type) => type.replace(/;.*/, ''));
  const files = types.map((type) => [type, { schema: { type: 'string' } }] as const);
  const more = hasFiles === true ? Object.fromEntries(files) : {};
  return {
    summary,
    parameters: [...inPath.map(pathParameter), ...queryParameters(parameters)],
    responses: {
      200: { description: 'The answer.', content: { ...json, ...more } },
      default: faultResponse(),
    },
  };
}

function drawing() {
  const files = [...hitCharts, 'codes', 'coverage', 'phrase'].map((name) => `${name}.svg`);
  const chart = { name: 'chart', in: 'path', required: true, schema: { enum: files } };
  const content = { 'image/svg+xml': { schema: { type: 'string' } } };
  return {
    summary:
      'The hits of a query, drawn by place, by year, or by place with its years stacked; or codes by `by`, with the filter of annotations; a coverage matrix by `task` and `document`; a `phrase` over time.',
    parameters: [chart, ...queryParameters(z.object(asked))],
    responses: { 200: { description: 'The drawing.', content }, default: faultResponse() },
  };
}

function describeOperations(path: string, operations: Operations) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => pathParameter(name));
  return Object.fromEntries(
    Object.entries(operations).map(([method, operation]) => [
      method,
      {
        ...describeOperation(operation),
        parameters: [...inPath, ...queryParameters(operation.parameters)],
      },
    ]),
  );
}

function describeOperation({ summary, body, answer, status }: Operation) {
  const content = { 'application/json': { schema: schemaOf(answer) } };
  const requestBody = body && {
    required: true,
    content: { 'application/json': { schema: schemaOf(body, 'input') } },
  };
  return {
    summary,
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: { [status]: { description: 'The answer.', content }, default: faultResponse() },
  };
}

function faultResponse() {
  const content = { 'application/json': { schema: schemaOf(faultAnswerSchema) } };
  return { description: 'Why there is none.', content };
}

function pathParameter(name: string) {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}

function queryParameters(parameters: z.ZodObject | undefined) {
  if (parameters === undefined) return [];
  return Object.entries(parameters.shape).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, 'input'),
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output') {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io });
  return described;
}
