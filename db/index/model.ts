import type { FactOrigin, Facts, Region } from '#lib/document/model.ts';
import type { Passage, Section } from '#lib/passage/model.ts';
import type { Marks } from '#lib/text/marks.ts';
import type { Span } from '#lib/text/span.ts';
import type { Warning } from '#lib/document/warn-about-text.ts';
import type { GivenOrigin } from '#db/library/model.ts';

/** A note of decoder or parser; without a span it concerns the whole file. */
export type StoredNote = {
  readonly kind: string;
  readonly span: Span | undefined;
  readonly text: string;
};

/** A passage with what the search engine wants of it. */
export type ParsedPassage = Passage & {
  readonly skeleton: string;
  readonly seams: Uint8Array;
  readonly lists: Uint8Array;
  readonly hasOtherScript: boolean;
};

/** A source text, understood: everything that is computed from it alone. */
export type ParsedText = {
  readonly versionId: string;
  readonly characters: number;
  /** Equal for texts that differ at most in white space. */
  readonly textHash: string;
  readonly isRedacted: boolean;
  readonly marks: Marks;
  readonly headerFacts: Facts;
  readonly sections: readonly Section[];
  readonly passages: readonly ParsedPassage[];
  readonly regions: readonly Region[];
  readonly notes: readonly StoredNote[];
  /** The ids of the corrections by hand that it was parsed with, and of those that did nothing. */
  readonly corrections: readonly string[];
  readonly orphans: readonly string[];
  /**
   * How often each word stands in it; undefined for a version that is parsed again, whose words are
   * there already.
   */
  readonly words: ReadonlyMap<string, number> | undefined;
};

/** A guess of the manifest, which is shown as one and never filtered by. */
export type Guess = { readonly value: string; readonly evidence: string | undefined };

/** What is known of a document from all sides, each fact with where it comes from. */
export type DocumentFacts = {
  readonly title: string;
  readonly titleIsGiven: boolean;
  readonly place: string | undefined;
  readonly level: string | undefined;
  readonly issuer: string | undefined;
  readonly author: string | undefined;
  readonly documentNumber: string | undefined;
  readonly issuedOn: string | undefined;
  readonly publishedOn: string | undefined;
  readonly year: string | undefined;
  readonly genre: string | undefined;
  readonly status: string | undefined;
  readonly redacted: boolean;
  readonly origins: { readonly [fact: string]: FactOrigin };
  readonly guesses: { readonly [fact: string]: Guess };
  /** Who states each given fact. */
  readonly statedBy: { readonly [fact: string]: GivenOrigin };
  /** What a person should look at; found in text and facts. */
  readonly warnings: readonly Warning[];
};

/** One document as the index holds it. */
export type IndexedDocument = {
  readonly documentId: string;
  readonly versionId: string;
  /** The library's change counter of the document when it was read. */
  readonly changed: number;
  readonly facts: DocumentFacts;
};
