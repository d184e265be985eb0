import type { Span } from '#lib/text/span.ts';

/** A format that can be read. */
export type Format = 'txt' | 'md' | 'html' | 'docx' | 'doc' | 'pdf';

/** The character encodings that are tried, in this order. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Something a reader should know about the bytes: replaced bytes, a byte order mark. */
export type DecodeNote = {
  readonly kind:
    | 'invalidBytes'
    | 'byteOrderMark'
    | 'nulCharacters'
    | 'guessedEncoding'
    | 'extractedText'
    | 'trackedChanges'
    | 'pagesWithoutText';
  /** Where it shows in the source text; undefined when it concerns the whole file. */
  readonly span: Span | undefined;
  /** The words or characters concerned, as they stand. */
  readonly text: string;
};

/** Why bytes were not accepted: a code that `lib/message` has a sentence for. */
export type RefusalCode =
  | 'emptyFile'
  | 'binaryFile'
  | 'unknownEncoding'
  | 'unsupportedFormat'
  | 'tooLarge'
  | 'damagedFile'
  | 'encryptedFile'
  | 'unsafeFile'
  | 'notWord'
  | 'noText'
  | 'scannedPdf'
  | 'tooManyPages'
  | 'saveAsWord'
  | 'ofdFile';

/** What became of received bytes: a source text, or a refusal that names its reason. */
export type Decoded =
  | {
      readonly kind: 'decoded';
      /** The source text: kept exactly as decoded; every span points into it. */
      readonly text: string;
      readonly format: Format;
      readonly encoding: Encoding;
      readonly notes: readonly DecodeNote[];
    }
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      readonly values: Readonly<Record<string, string | number>>;
    };
