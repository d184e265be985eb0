import type { Span } from '#lib/text/span.ts';
import type { UnitLink } from '#lib/compare/link-texts.ts';
import type { SectionLink } from '#lib/compare/link-sections.ts';
import type { Databases } from '../index-document.ts';
import type { Library } from '../model.ts';
import type { ComparedText, ComparedTexts } from './compared-texts.ts';
import type { Verdict } from '#db/library/correspondences.ts';
import type { DecidedUnits } from './decisions.ts';
import type { LinkProgress } from './model.ts';

/** What of the library comparison asks. */
export type CompareHost = Pick<
  Library,
  'search' | 'phrases' | 'findDocument' | 'readDocument' | 'listDocuments' | 'savedSearches'
>;

/** A link with what a person decided about it. */
export type DecidedLink = UnitLink & {
  readonly decision?: Verdict | undefined;
  readonly decisionId?: string | undefined;
};

/** Everything a comparison is answered from. */
export type CompareScene = {
  readonly host: CompareHost;
  readonly databases: Databases;
  readonly texts: ComparedTexts;
  /** Links every two of some texts that are not linked yet, as long as there is patience. */
  readonly link: (texts: readonly ComparedText[], budgetMs?: number) => LinkProgress;
  /** Links of two texts, rejected ones left out, added ones put in. */
  readonly linksOf: (left: ComparedText, right: ComparedText) => readonly DecidedLink[];
  /** Places of phrases in a text; none where phrases were not looked for yet. */
  readonly phrasesOf: (text: ComparedText) => readonly Span[];
  readonly sectionsOf: (left: ComparedText, right: ComparedText) => readonly SectionLink[];
  /** What people decided about units of two texts. */
  readonly decidedOf: (left: ComparedText, right: ComparedText) => readonly DecidedUnits[];
};
