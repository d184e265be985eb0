import type { ReadableDocument } from '#db/recipes/model.ts';
import { sectionAnchor, sectionName } from '../reader-setting.ts';
import type { SelectionHome } from './use-marking.ts';

/** Gives what a selection in this document has to know of it. */
export function selectionHome({ summary, versionId, sections }: ReadableDocument): SelectionHome {
  const byId = new Map(sections.map((section) => [section.sectionId, section]));
  const pathOf = (sectionId: string | undefined): readonly string[] => {
    const section = byId.get(sectionId ?? '');
    return section === undefined ? [] : [...pathOf(section.parentId), sectionName(section)];
  };
  return {
    documentId: summary.documentId,
    versionId,
    cited: citedPart(summary),
    paths: Object.fromEntries(
      sections.map((section) => [sectionAnchor(section), pathOf(section.sectionId)]),
    ),
  };
}

/** What a citation is made of, without all the rest of a summary. */
function citedPart(summary: ReadableDocument['summary']): SelectionHome['cited'] {
  const { title, titleIsGiven, issuer, author, documentNumber, issuedOn, publishedOn } = summary;
  const { year, genre, status, place, redacted } = summary;
  return {
    ...{ title, titleIsGiven, issuer, author, documentNumber, issuedOn, publishedOn },
    ...{ year, genre, status, place, redacted },
  };
}
