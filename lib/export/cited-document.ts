/**
 * What a citation is made of: the facts of a document as they are known, null where nobody states
 * them. A guess is no fact and never stands here.
 */
export type CitedDocument = {
  readonly title: string;
  /** False where the text has no title and somebody gave it one. */
  readonly titleIsGiven: boolean;
  /** 鹤壁市人民政府; several are separated by 、 */
  readonly issuer: string | null;
  readonly author: string | null;
  /** 鹤政〔2022〕15号 */
  readonly documentNumber: string | null;
  /** As precise as known: 2022-06-30, 2022-04, 2022. */
  readonly issuedOn: string | null;
  readonly publishedOn: string | null;
  readonly year: string | null;
  /** 规划, 通知, 政府工作报告, 讲话, 文章 … */
  readonly genre: string | null;
  /** 印发稿, 征求意见稿 … */
  readonly status: string | null;
  readonly place: string | null;
  /** True where the source hides names or numbers. */
  readonly redacted: boolean;
  /** The address of a web page, where the text was taken from one. */
  readonly url?: string | null;
};

/** The two editions of GB/T 7714 in use: 2025 is in force, many journals still ask for 2015. */
export type CitationStandard = '2015' | '2025';

/** How a document is to be cited. */
export type CitationStyle = {
  readonly standard: CitationStandard;
  /** Which date stands in it: 成文日期, or 发布日期 where the journal wants that. */
  readonly date?: 'issued' | 'published';
  /** The day on which the address was read; it is only written behind an address. */
  readonly accessedOn?: string;
  /** What editors ask for instead of the mark that the standard leads to: A, Z, EB … */
  readonly typeCode?: string;
};
