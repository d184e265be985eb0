/**
 * Runs apart: takes the files of one job into the library and reports each one when it is done. It
 * may be killed at any moment; started again, it goes on with what was not reported yet.
 *
 * Arguments: the folder of the library, that of its backups, the id of the job.
 */
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compileNameRule } from '#lib/manifest/name-rule.ts';
import { type FileReport, nameError } from './file-report.ts';
import type { FoundFile } from './find-files.ts';
import { IngestHelper } from './ingest-helper.ts';
import type { IngestRequest } from './ingest.ts';
import {
  addProgress,
  jobFolder,
  listReceived,
  readJob,
  readProgress,
  uploadPath,
} from './jobs/job-folder.ts';
import type { JobOrder, ReceivedFile, ReportLine } from './jobs/job-model.ts';

const [dataDir = '', backupsDir = '', jobId = ''] = process.argv.slice(2);
const server = process.ppid;
/** Made by this program for its own files, and never a text. */
const manifestPattern = /^manifest\.(?:json|csv|xlsx)$/iu;
/** These come by the thousand from a parser; the reader shows each in its place. */
const ownNotes = new Set(['sameBytes', 'metadataChanged']);

// Its dictionary is loaded while this thread loads the rest.
const helper = new IngestHelper();
helper.start();

try {
  await run();
} catch (error) {
  const { code, values } = nameError(error);
  process.stdout.write(JSON.stringify({ code, values }));
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { ingest } = await import('./ingest.ts');
  const { order } = readJob(dataDir, jobId);
  const received = listReceived(dataDir, jobId);
  const reported = readProgress(dataDir, jobId).lines;
  const known = new Set(reported.map(({ source }) => source));
  const texts = received.filter(({ source }) => !manifestPattern.test(source));
  ingest({
    paths: [],
    found: {
      files: texts.filter((file) => !known.has(file.source)).map(layOut),
      folders: [],
      faults: [],
    },
    dataDir,
    backupsDir,
    now: () => new Date(),
    given: givenBy(order),
    manifest: manifestIn(received) ?? false,
    isFirstRun: false,
    helper,
    say: () => undefined,
    onFile: (file, _done, all) => {
      // Whoever started this is gone, and with it whoever could be told.
      if (process.ppid !== server) process.exit(1);
      addProgress(dataDir, jobId, { line: lineOf(file), all: reported.length + all });
    },
  });
}

function layOut({ number, source }: ReceivedFile): FoundFile {
  return { path: uploadPath(dataDir, jobId, number), source, folder: jobFolder(dataDir, jobId) };
}

function givenBy({ nameRule, ...said }: JobOrder): IngestRequest['given'] {
  if (nameRule === undefined) return said;
  const compiled = compileNameRule(nameRule);
  return compiled.kind === 'rule' ? { ...said, nameRule: compiled.rule } : said;
}

/** A manifest that was sent with the files speaks of them. */
function manifestIn(received: readonly ReceivedFile[]): string | undefined {
  const file = received.find(({ source }) => manifestPattern.test(source));
  if (file === undefined) return undefined;
  const path = join(jobFolder(dataDir, jobId), basename(file.source).toLowerCase());
  copyFileSync(uploadPath(dataDir, jobId, file.number), path);
  return path;
}

function lineOf({ source, outcome, documentId, versionId, reason, notes }: FileReport): ReportLine {
  const noteCounts: Record<string, number> = {};
  for (const { kind } of notes) noteCounts[kind] = (noteCounts[kind] ?? 0) + 1;
  return {
    ...{ source, outcome, documentId: documentId ?? null, versionId: versionId ?? null },
    ...{ code: reason?.code ?? null, values: reason?.values ?? {}, noteCounts },
    notes: notes.filter(({ kind }) => ownNotes.has(kind)).map((note) => ({ ...note })),
  };
}
