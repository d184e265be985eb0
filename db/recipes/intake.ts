import { performance } from 'node:perf_hooks';
import type { FileReport } from './file-report.ts';
import type { FileReading, ReadFile } from './ingest-file.ts';

/** What is done with texts that were read, and who hears what became of each. */
export type IntakeWork = {
  readonly takeIn: (files: readonly ReadFile[]) => readonly FileReport[];
  /** Hears of each file in the order in which they came. */
  readonly report: (report: FileReport) => void;
};

/** So many characters are written at once: a commit takes as long as a few plans. */
const charsAtOnce = 1_000_000;
/** Whoever watches the progress sees it move. */
const longestWaitMs = 1000;

/**
 * Gathers files that were read until there are enough of them to be written in one go, and hands on
 * the reports of all in order.
 *
 * const intake = new Intake({ takeIn, report });
 * for (const file of files) intake.add(readOneFile(file, ingestion));
 * intake.finish();
 */
export class Intake {
  readonly #work: IntakeWork;
  #waiting: FileReading[] = [];
  #chars = 0;
  #since = 0;

  constructor(work: IntakeWork) {
    this.#work = work;
  }

  /** Takes the next file; writes when enough have come. */
  add(reading: FileReading): void {
    if (this.#waiting.length === 0) this.#since = performance.now();
    this.#waiting.push(reading);
    if (reading.kind === 'read') this.#chars += reading.file.received.text.length;
    const isLong = performance.now() - this.#since > longestWaitMs;
    if (isLong || this.#chars >= charsAtOnce) this.finish();
  }

  /** Writes what has come. */
  finish(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#chars = 0;
    const read = waiting.flatMap((each) => (each.kind === 'read' ? [each.file] : []));
    const reports = read.length === 0 ? [] : [...this.#work.takeIn(read)];
    for (const each of waiting) {
      const report = each.kind === 'done' ? each.report : reports.shift();
      if (report !== undefined) this.#work.report(report);
    }
  }
}
