import { createHash } from 'node:crypto';
import type { DecodeNote, Format } from '#lib/decode/model.ts';
import type { Correction } from '#lib/document/correction.ts';
import { parseDocument } from '#lib/document/parse-document.ts';
import { cutPassages } from '#lib/passage/cut-passages.ts';
import type { Passage } from '#lib/passage/model.ts';
import { type Marks, marksWithin } from '#lib/text/marks.ts';
import { skeletonOf } from '#lib/text/skeleton.ts';
import { sliceSpan } from '#lib/text/span.ts';
import type { ParsedPassage, ParsedText } from '#db/index/model.ts';
import { countWords } from './count-words.ts';

/** A text that has no version yet: its ids begin with the slash that follows the version's id. */
export type Understanding = Omit<ParsedText, 'versionId'>;

/** What is known about a text beside its characters. */
export type TextCircumstances = {
  readonly decodeNotes: readonly DecodeNote[];
  readonly corrections?: readonly Correction[];
  /** False where its words are counted elsewhere: the dictionary takes a second to load. */
  readonly hasWords?: boolean;
};

/**
 * Computes everything that a source text alone decides: what the index will hold of it.
 *
 *   text -> document -> passages -> skeletons, words
 *
 * It is done before the text is taken into the library, so that a text on which a parser breaks is
 * a failed file and never a document that cannot be opened.
 *
 * understandText('# 前言…', 'md', { decodeNotes: [] }).sections[0].heading -> '前言'
 */
export function understandText(
  text: string,
  format: Format,
  { decodeNotes, corrections = [], hasWords = true }: TextCircumstances,
): Understanding {
  const { document, notes, orphans } = parseDocument(text, { format, corrections });
  const { sections, passages } = cutPassages(document, text, '');
  return {
    characters: text.length,
    textHash: hashOf(text),
    isRedacted: document.isRedacted,
    marks: document.marks,
    headerFacts: document.facts,
    sections,
    passages: passages.map((passage) => withSkeleton(passage, text, document.marks)),
    regions: document.regions,
    notes: [...decodeNotes, ...notes],
    corrections: corrections.map(({ correctionId }) => correctionId),
    orphans,
    words: hasWords
      ? countWords(
          text,
          passages.map(({ span }) => span),
        )
      : undefined,
  };
}

/**
 * Gives sections and passages the ids of their version.
 *
 * ofVersion(understanding, 'hebi@1').passages[0].passageId -> 'hebi@1/p1'
 */
export function ofVersion(understanding: Understanding, versionId: string): ParsedText {
  const named = (id: string | undefined) => (id === undefined ? undefined : versionId + id);
  return {
    ...understanding,
    versionId,
    sections: understanding.sections.map((section) => ({
      ...section,
      sectionId: versionId + section.sectionId,
      parentId: named(section.parentId),
    })),
    passages: understanding.passages.map((passage) => ({
      ...passage,
      passageId: versionId + passage.passageId,
      sectionId: named(passage.sectionId),
    })),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll(/\s/gu, '')).digest('hex');
}

function withSkeleton(passage: Passage, text: string, marks: Marks): ParsedPassage {
  const skeleton = skeletonOf(sliceSpan(text, passage.span), marksWithin(marks, passage.span));
  const { seams, lists, hasOtherScript } = skeleton;
  return { ...passage, skeleton: skeleton.text, seams, lists, hasOtherScript };
}
