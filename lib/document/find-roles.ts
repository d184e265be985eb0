/**
 * Says what each unit is for the reader: title, metadata, greeting, heading, note, paragraph.
 *
 * Numbers speak first, then the wording (发文字号：…, 同志们：), then the place: a short line alone between
 * two paragraphs is a heading that has lost its number or never had one.
 */
import { draftLine, type Draft, type Element, type Role } from './element.ts';
import { findHeadEnd, roleInHead } from './find-head.ts';
import { handedOnName } from './handed-on-name.ts';
import {
  bodyNamePattern,
  bulletPattern,
  closingHeadingPattern,
  dateLinePattern,
  disclosurePattern,
  endsInGenre,
  greetingPattern,
  metadataPattern,
  notePattern,
  numberLinePattern,
  prefacePattern,
  titleTailPattern,
} from './line-patterns.ts';
import { roleByPlace } from './role-by-place.ts';

/** A text with so many articles is a law, or written like one. */
const minArticles = 5;

/** A longer line is a paragraph, whatever it begins with. */
const maxWordingChars = 600;

/** What is known by its wording, in this order. */
const wordings: readonly (readonly [RegExp, Role])[] = [
  [prefacePattern, 'preface'],
  [closingHeadingPattern, 'plainHeading'],
  [greetingPattern, 'salutation'],
  [notePattern, 'note'],
  [metadataPattern, 'metadata'],
  [disclosurePattern, 'metadata'],
  [numberLinePattern, 'metadata'],
  [dateLinePattern, 'signature'],
  [bulletPattern, 'item'],
];

/** Gives the elements of a document, in text order. */
export function findRoles(
  drafts: readonly Draft[],
  contentsFirst: number | undefined,
): readonly Element[] {
  const inOrder = drafts.toSorted((a, b) => draftLine(a) - draftLine(b));
  const headEnd = findHeadEnd(inOrder, contentsFirst);
  const handedOn = handedOnName(inOrder.slice(0, headEnd).map(textOf).join(''));
  const isLaw = inOrder.filter(isArticle).length >= minArticles;
  const elements: Element[] = [];
  for (const [at, draft] of inOrder.entries()) {
    if (draft.kind === 'table') {
      elements.push(draft);
      continue;
    }
    const [before, after] = [elements.at(-1), inOrder[at + 1]];
    const inHead = at < headEnd ? roleOnCover(draft.unit.text, before, after) : undefined;
    const known = inHead ?? roleByWording(draft.unit.text);
    const role = draft.role ?? (draft.parts !== undefined ? 'heading' : known);
    const place = { unit: draft.unit, before, after, isBelowHead: at === headEnd, isLaw, handedOn };
    elements.push({ ...draft, role: role ?? roleByPlace(place) });
  }
  return markSignatures(elements);
}

/** A body between a whole title and a date has issued the text; elsewhere it begins the title. */
function roleOnCover(text: string, before: Element | undefined, after: Draft | undefined): Role {
  const isWhole =
    before?.kind === 'text' &&
    (before.role === 'metadata' ||
      endsInGenre.test(before.unit.text) ||
      titleTailPattern.test(before.unit.text));
  const isDated = after?.kind === 'text' && dateLinePattern.test(after.unit.text);
  return isWhole && isDated && bodyNamePattern.test(text) ? 'signature' : roleInHead(text);
}

function textOf(draft: Draft): string {
  return draft.kind === 'text' ? draft.unit.text : '';
}

function isArticle(draft: Draft): boolean {
  return draft.kind === 'text' && draft.parts?.numbering.kind === 'article';
}

function roleByWording(text: string): Role | undefined {
  if (text.length > maxWordingChars && !bulletPattern.test(text)) return undefined;
  const plain = text.replace(/^\*\*/u, '');
  return wordings.find(([pattern]) => pattern.test(plain))?.[1];
}

/** Names of bodies just above a date belong to the signature. */
function markSignatures(elements: readonly Element[]): readonly Element[] {
  const marked = [...elements];
  for (let at = marked.length - 1; at > 0; at -= 1) {
    const above = marked[at - 1];
    const below = marked[at];
    if (below?.kind !== 'text' || below.role !== 'signature') continue;
    if (above?.kind === 'text' && signs(above)) marked[at - 1] = { ...above, role: 'signature' };
  }
  return marked;
}

function signs({ role, unit }: Element & { readonly kind: 'text' }): boolean {
  const isFree = role === 'paragraph' || role === 'plainHeading';
  return isFree && bodyNamePattern.test(unit.text);
}
