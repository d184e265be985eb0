import { codeColours } from '#lib/annotation/annotation-limits.ts';
import type { AnchorOutcome } from '#lib/annotation/model.ts';
import type { Span } from '#lib/text/span.ts';
import type { Annotation, AnnotationPlace } from '#db/recipes/annotations/model.ts';
import type { Code, Visibility } from '#db/library/annotation-model.ts';
import type { WordingPlaces } from '#db/recipes/annotations/wordings.ts';

/** A code as pages show it. */
export type CodeView = {
  readonly id: string;
  readonly name: string;
  /** 0 where its colour is none of ours. */
  readonly colour: 0 | (typeof codeColours)[number];
  readonly shortcut: string | undefined;
};

/** One place of a note in the version that is shown. */
export type PlaceView = {
  readonly ordinal: number;
  readonly outcome: AnchorOutcome;
  /** Undefined where it has no place here. */
  readonly span: Span | undefined;
  /** What stands there now, and what stood where it was marked. */
  readonly text: string;
  readonly homeText: string;
  /** What stood around it where it was marked. */
  readonly homeAround: { readonly before: string; readonly after: string };
  readonly home: { readonly versionId: string; readonly span: Span };
  /** The version that is shown. */
  readonly versionId: string;
  /** Where it might be, for a person to decide. */
  readonly suggestions: readonly { readonly span: Span; readonly text: string }[];
};

/** A note as a page shows it: an annotation without what only the library needs. */
export type NoteView = {
  readonly id: string;
  readonly revision: number;
  readonly isBookmark: boolean;
  readonly words: string;
  readonly codes: readonly CodeView[];
  readonly author: string;
  readonly visibility: Visibility;
  /** 2026-11-18 */
  readonly day: string;
  readonly status: Annotation['status'];
  readonly places: readonly PlaceView[];
  /** Set for one that shows wherever a wording stands. */
  readonly wording: string | undefined;
};

/** Gives the codes in the order of their tree. */
export function viewCodes(codes: readonly Code[]): readonly CodeView[] {
  return codes.map(({ codeId, name, colour, shortcut }) => ({
    id: codeId,
    name,
    colour: codeColours.find((known) => known === colour) ?? 0,
    shortcut: shortcut ?? undefined,
  }));
}

/** Gives an annotation as a page shows it. */
export function viewNote(annotation: Annotation, codes: readonly CodeView[]): NoteView {
  const { annotationId, note, status, places } = annotation;
  return {
    ...commonOf(annotation, codes),
    id: annotationId,
    words: note,
    status,
    places: places.map(viewPlace),
  };
}

/** Gives an annotation on a wording, at every place where it stands in one document. */
export function viewWordingNote(
  { annotation, hits }: WordingPlaces,
  versionId: string,
  codes: readonly CodeView[],
): NoteView {
  const { annotationId, note } = annotation;
  const places = hits.map(({ span, text }, ordinal) => ({
    ...{ ordinal, outcome: 'found' as const, span, text, homeText: text, suggestions: [] },
    homeAround: { before: '', after: '' },
    home: { versionId, span },
    versionId,
  }));
  return {
    ...commonOf(annotation, codes),
    id: annotationId,
    words: note,
    status: 'wording',
    places,
  };
}

function commonOf(
  annotation: Pick<
    Annotation,
    'revision' | 'motivation' | 'author' | 'visibility' | 'modifiedAt' | 'codeIds' | 'wording'
  >,
  codes: readonly CodeView[],
) {
  const { revision, motivation, author, visibility, modifiedAt, codeIds, wording } = annotation;
  return {
    revision,
    author,
    visibility,
    isBookmark: motivation === 'bookmarking',
    codes: codes.filter(({ id }) => codeIds.includes(id)),
    day: modifiedAt.slice(0, 10),
    wording: wording?.text,
  };
}

function viewPlace({ ordinal, home, versionId, located }: AnnotationPlace): PlaceView {
  const isPlaced = 'span' in located;
  return {
    ordinal,
    outcome: located.kind,
    span: isPlaced ? located.span : undefined,
    text: isPlaced ? located.text : '',
    homeText: located.homeText,
    homeAround: { before: home.prefix, after: home.suffix },
    home: { versionId: home.homeVersionId, span: home.span },
    versionId,
    suggestions:
      'suggestions' in located ? located.suggestions.map(({ span, text }) => ({ span, text })) : [],
  };
}
