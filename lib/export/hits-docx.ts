import type { Hit } from '#lib/search/model.ts';
import { citeHit } from './cite-hit.ts';
import type { DocxBlock, DocxRun } from './docx-model.ts';
import { writeDocx } from './docx.ts';
import type { HitsTableRequest } from './hits-table.ts';

/** How hits are written for Word. */
export type HitsDocxRequest = Pick<
  HitsTableRequest,
  'words' | 'style' | 'documentOf' | 'remark'
> & {
  readonly title: string;
  /** What was searched and how much was found, in a sentence. */
  readonly lead: string;
};

/** The red of the editor's pen, as on the page. */
const hitColor = '9C2A1F';

/**
 * Writes hits for Word: each document under its title, each hit as a quotation with the wording set
 * off, under it what to mind and its citation. Nothing is joined or left out: a hit is a paragraph.
 *
 * hitsDocx([hit], { title: '检索 人地钱挂钩', … }) -> the bytes of a zip
 */
export function hitsDocx(hits: readonly Hit[], request: HitsDocxRequest): Uint8Array<ArrayBuffer> {
  const { title, lead, remark, documentOf } = request;
  const blocks: DocxBlock[] = [
    { kind: 'paragraph', style: 'Title', runs: [{ text: title }] },
    { kind: 'paragraph', style: 'Subtitle', runs: [{ text: lead }] },
  ];
  let last: string | undefined;
  for (const hit of hits) {
    if (hit.documentId !== last) {
      const name = documentOf(hit.documentId)?.title ?? hit.documentId;
      blocks.push({ kind: 'heading', level: 1, runs: [{ text: name }] });
    }
    last = hit.documentId;
    blocks.push(quotation(hit), ...captions(hit, request));
  }
  if (remark !== undefined) blocks.push({ kind: 'paragraph', runs: [{ text: remark }] });
  return writeDocx({ title, blocks });
}

function quotation({ before, text, after }: Hit): DocxBlock {
  const runs: DocxRun[] = [
    { text: before },
    { text, bold: true, color: hitColor },
    { text: after },
  ];
  return { kind: 'paragraph', style: 'Quote', runs };
}

function captions(hit: Hit, { words, style, documentOf }: HitsDocxRequest): DocxBlock[] {
  const document = documentOf(hit.documentId);
  const cited = document === undefined ? undefined : citeHit(document, hit, style);
  // A hit as the source has it needs no word; any other form is said, or a count could not be told.
  const minded = [
    ...(hit.form === 'exact' ? [] : [words.form(hit.form)]),
    ...(hit.caution === undefined ? [] : [words.caution(hit.caution)]),
    ...(cited?.gaps.map(words.gap) ?? []),
  ];
  return [cited?.text ?? '', minded.join('；')]
    .filter((line) => line !== '')
    .map((text) => ({ kind: 'paragraph', style: 'Caption', runs: [{ text }] }));
}
