import type { ReportAnswer } from '#app/_server/answer-report.ts';
import type { Say } from '#lib/message/say-in.ts';

/** What every part of a report is given. */
export type ReportSetting = {
  readonly answer: ReportAnswer;
  readonly say: Say;
  /** The address of the report, where a form comes back to. */
  readonly back: string;
};
