import type { ReaderAnswer } from '#app/_server/answer-reader.ts';
import type { PhraseMark } from '#db/recipes/phrases/phrase-model.ts';
import type { Settings } from '#app/_server/settings.ts';
import type { DocumentView } from '#app/_ui/document-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { Locale } from '#lib/message/format-message.ts';
import type { MarkLayer } from '#app/_ui/text-layer.ts';
import type { Section } from '#lib/passage/model.ts';
import type { Hit } from '#lib/search/model.ts';
import type { Span } from '#lib/text/span.ts';

/** What every part of the reader is given: the answer, what was asked, and in which words. */
export type ReaderSetting = {
  readonly answer: ReaderAnswer;
  /** The phrases that stand in it, in text order; laid on the text when the layer is on. */
  readonly phrases: readonly PhraseMark[];
  readonly view: DocumentView;
  readonly locale: Locale;
  readonly say: Say;
  /** How they set the text. */
  readonly chosen: Partial<Settings>;
  /** What lies on a stretch of the text, and the hits in it. */
  readonly marksAt: (within: Span) => readonly MarkLayer[];
  readonly hitsAt: (within: Span) => readonly Hit[];
};

/** The name that leads to a section on the page: `s12` of `hebi/v1/s12`. */
export function sectionAnchor({ sectionId }: Pick<Section, 'sectionId'>): string {
  return sectionId.split('/').at(-1) ?? sectionId;
}

/** Label and heading as they are read: 第一节 发展目标; （一）优化布局 stays together. */
export function sectionName({ label, heading }: Pick<Section, 'label' | 'heading'>): string {
  if (label === '') return heading;
  return /[）).、,．]$/u.test(label) ? `${label}${heading}` : `${label} ${heading}`;
}
