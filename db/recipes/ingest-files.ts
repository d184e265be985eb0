import { NamedError } from '#lib/message/named-error.ts';
import type { FoundFile } from './find-files.ts';
import { type FileReport, failedFile, refusedFile } from './file-report.ts';
import type { FileReading } from './ingest-file.ts';
import { Intake, type IntakeWork } from './intake.ts';
import { isArchive, openArchive, type OpenArchive } from './open-archive.ts';

/** What is done with each file, and who hears of it. */
export type FileRun = {
  readonly readOne: (file: FoundFile) => FileReading;
  readonly takeIn: IntakeWork['takeIn'];
  /** Hears of each file when it is done, and of how many there are as far as is known. */
  readonly onFile: (file: FileReport, done: number, all: number) => void;
  /** How many reports were made before the first file. */
  readonly before: number;
};

/**
 * Takes files in, one after another, written together; an archive is opened when its turn comes, and each file inside
 * is a source of its own.
 *
 * ingestFiles([规划.txt, 汇编.zip], run).map(({ source }) => source)
 *   -> ['规划.txt', '汇编.zip/鹤壁市规划.docx', '汇编.zip/濮阳市规划.pdf']
 */
export function ingestFiles(found: readonly FoundFile[], run: FileRun): FileReport[] {
  const reports: FileReport[] = [];
  const seen = new Set<string>();
  let all = run.before + found.length;
  const take = (report: FileReport): void => {
    reports.push(report);
    run.onFile(report, run.before + reports.length, all);
  };
  const intake = new Intake({ takeIn: run.takeIn, report: take });
  const end = (report: FileReport): void => {
    intake.add({ kind: 'done', report });
  };
  const takeOne = (file: FoundFile): void => {
    const isSecond = seen.has(file.source);
    seen.add(file.source);
    if (isSecond) end(secondFile(file.source));
    else intake.add(run.readOne(file));
  };
  for (const file of found) {
    if (!isArchive(file)) {
      takeOne(file);
      continue;
    }
    withArchive(file, {
      open: ({ files, refusal }) => {
        if (refusal !== undefined) {
          end(refusedFile(file.source, refusal));
          return;
        }
        all += files.length - 1;
        for (const inside of files) takeOne(inside);
      },
      fail: (error) => {
        end(failedFile(file.source, error));
      },
    });
  }
  intake.finish();
  return reports;
}

function secondFile(source: string): FileReport {
  return failedFile(source, new NamedError('sameSource', { source }));
}

type ArchiveUse = {
  readonly open: (archive: OpenArchive) => void;
  readonly fail: (error: unknown) => void;
};

/** Only the opening can fail for the archive as a whole; each file reports for itself. */
function withArchive(file: FoundFile, { open, fail }: ArchiveUse): void {
  const archive = tryOpen(file, fail);
  if (archive === undefined) return;
  try {
    open(archive);
  } finally {
    archive.close();
  }
}

function tryOpen(file: FoundFile, fail: ArchiveUse['fail']): OpenArchive | undefined {
  try {
    return openArchive(file);
  } catch (error) {
    fail(error);
    return undefined;
  }
}
