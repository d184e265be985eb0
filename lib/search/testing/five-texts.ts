/**
 * The five sample texts as the engine takes them: decoded, parsed, cut, folded.
 */
import { readFileSync } from 'node:fs';
import { decode } from '#lib/decode/decode.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { cutPassages } from '#lib/passage/cut-passages.ts';
import { marksWithin, type Marks } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { sliceSpan } from '#lib/text/span.ts';
import type { CandidateSource } from '../candidate-source.ts';
import type { SearchableVersion, SearchEngine } from '../model.ts';
import { packPassages, type SearchablePassage } from '../packed-passages.ts';
import { createSearchEngine } from '../search-engine.ts';

const files = [
  'luoyang-decade-review.txt',
  'henan-urbanization-strategy.txt',
  'city-conference-speech-2022.txt',
  'hebi-urbanization-plan-2021-2035.txt',
  'puyang-urbanization-plan-2021-2035-draft.md',
];

/** One sample text, with what its document decided. */
export type SampleText = {
  readonly passages: readonly SearchablePassage[];
  readonly version: SearchableVersion;
  readonly text: string;
  readonly marks: Marks;
};

/** Reads the five texts; keys are numbered through. */
export function readFiveTexts(): SampleText[] {
  let key = 1;
  return files.map((file) => {
    const bytes = readFileSync(new URL(`../../../corpus/${file}`, import.meta.url));
    const decoded = decode(bytes, file);
    if (decoded.kind === 'refused') throw new Error(`${file}: ${decoded.code}`);
    const { document } = parseDocument(decoded.text, { format: decoded.format });
    const documentId = file.replace(/\.\w+$/, '');
    const { passages } = cutPassages(document, decoded.text, documentId);
    const searchable = passages.map((passage) => {
      const source = sliceSpan(decoded.text, passage.span);
      const skeleton = skeletonOf(source, marksWithin(document.marks, passage.span));
      return { ...passage, ...skeleton, skeleton: skeleton.text };
    });
    const version: SearchableVersion = {
      documentId,
      versionId: documentId,
      title: document.facts.title?.value ?? documentId,
      date: '',
      facets: { place: '', year: '', genre: '' },
      passages: packPassages(searchable, key),
    };
    key += searchable.length;
    return { version, passages: searchable, text: decoded.text, marks: document.marks };
  });
}

/** Gives an engine over sample texts. */
export async function engineOver(
  texts: readonly SampleText[],
  candidates: CandidateSource | undefined,
): Promise<SearchEngine> {
  const byId = new Map(texts.map((sample) => [sample.version.versionId, sample]));
  const engine = createSearchEngine({
    candidates,
    readText: (versionId) => {
      const sample = byId.get(versionId);
      if (sample === undefined) throw new Error(`No text ${versionId}`);
      return sample;
    },
  });
  await engine.apply(texts.map(({ version }) => ({ kind: 'put', version })));
  return engine;
}
