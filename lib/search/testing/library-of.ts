/**
 * A small library for tests: each paragraph of a text is a passage.
 */
import type { Marks } from '#lib/text/marks.ts';
import { marksWithin, noMarks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { createFlexSearchSource } from '../flexsearch-source.ts';
import type { PageRequest, SearchableVersion, SearchEngine } from '../model.ts';
import { packPassages } from '../packed-passages.ts';
import { createSearchEngine, type EngineParts } from '../search-engine.ts';

/** What a test says of a document; the rest is made up. */
export type TestDocument = {
  readonly documentId: string;
  /** Paragraphs stand on lines of their own; a line of `# ` is a heading. */
  readonly text: string;
  readonly place?: string;
  readonly year?: string;
  readonly genre?: string;
  readonly marks?: Marks;
};

/** A page of everything. */
export const wholePage: PageRequest = {
  filter: { place: [], year: [], genre: [] },
  sort: 'text',
  limit: 500,
  offset: 0,
  contextChars: 10,
};

/** Gives an engine that holds the documents. */
export async function engineOf(
  documents: readonly TestDocument[],
  parts: Pick<EngineParts, 'segment'> = {},
): Promise<SearchEngine> {
  const texts = new Map(documents.map((document) => [document.documentId, document]));
  const engine = createSearchEngine({
    ...parts,
    candidates: createFlexSearchSource(),
    readText: (versionId) => ({
      text: texts.get(versionId)?.text ?? '',
      marks: texts.get(versionId)?.marks ?? noMarks,
    }),
  });
  let key = 1;
  for (const document of documents) {
    const version = versionOf(document, key);
    key += version.passages.count;
    await engine.apply([{ kind: 'put', version }]);
  }
  return engine;
}

/** Gives one document as the engine takes it. */
export function versionOf(document: TestDocument, firstKey: number): SearchableVersion {
  const { documentId, text, marks = noMarks, place = '', year = '', genre = '' } = document;
  let path: string[] = [];
  const passages = paragraphsOf(text, marks).map((span, index) => {
    const heading = /^# (.*)$/.exec(text.slice(span.start, span.end))?.[1];
    if (heading !== undefined) path = [heading];
    const skeleton = skeletonOf(text.slice(span.start, span.end), marksWithin(marks, span));
    return {
      passageId: `${documentId}/p${String(index + 1)}`,
      kind: heading === undefined ? ('paragraph' as const) : ('heading' as const),
      span,
      sectionPath: path,
      skeleton: skeleton.text,
      seams: skeleton.seams,
      lists: skeleton.lists,
      hasOtherScript: skeleton.hasOtherScript,
    };
  });
  const facets = { place, year, genre };
  const packed = packPassages(passages, firstKey);
  return {
    ...{ documentId, versionId: documentId, title: documentId, date: year, facets },
    passages: packed,
  };
}

function paragraphsOf(text: string, marks: Marks): { start: number; end: number }[] {
  const soft = new Set(marks.softLines.map(({ start }) => start));
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.matchAll(/\n+|$/g)) {
    if (soft.has(line.index)) continue;
    if (line.index > start) spans.push({ start, end: line.index });
    start = line.index + line[0].length;
  }
  return spans;
}
