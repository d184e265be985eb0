import type { Command } from 'commander';
import { answerFile, answerIngest, type IngestAnswer } from '#db/recipes/answers/ingest-answer.ts';
import type { FileReport } from '#db/recipes/file-report.ts';
import { ingest } from '#db/recipes/ingest.ts';
import { findFiles } from '#db/recipes/find-files.ts';
import { sayOnStderr, terminalLocale } from '#db/recipes/say.ts';
import type { ManifestField } from '#lib/manifest/fields.ts';
import {
  compileNameRule,
  type NamedFacts,
  type NameRule,
  readName,
} from '#lib/manifest/name-rule.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { folders } from './folders.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';

type Options = {
  readonly place?: string;
  readonly year?: string;
  readonly genre?: string;
  readonly manifest?: string | boolean;
  readonly versionOf?: string;
  readonly label?: string;
  readonly nameRule?: string;
  readonly dryRun?: boolean;
  readonly firstRun?: boolean;
  readonly json?: boolean;
};

/** Adds `zhengci ingest <paths…>`. */
export function addIngest(program: Command): void {
  program
    .command('ingest')
    .description(words('cli.ingest'))
    .argument('<paths...>')
    .option('--place <place>', words('cli.option.place'))
    .option('--year <year>', words('cli.option.year'))
    .option('--genre <genre>', words('cli.option.genre'))
    .option('--manifest <file>', words('cli.option.manifest'))
    .option('--no-manifest', words('cli.option.noManifest'))
    .option('--version-of <documentId>', words('cli.option.versionOf'))
    .option('--label <label>', words('cli.option.label'))
    .option('--name-rule <rule>', words('cli.option.nameRule'))
    .option('--dry-run', words('cli.option.dryRunNames'))
    .option('--first-run', words('cli.option.firstRun'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

function run(paths: readonly string[], options: Options): void {
  const isFirstRun = options.firstRun ?? false;
  const nameRule = readRule(options.nameRule);
  if (options.dryRun === true) {
    printNames(paths, { nameRule, isJson: options.json === true });
    return;
  }
  const report = ingest({
    paths,
    ...folders(),
    now: () => new Date(),
    given: { ...options, nameRule },
    manifest: manifestOf(options),
    isFirstRun,
    say: sayOnStderr,
    onFile: sayFile,
  });
  const answer = answerIngest(report, terminalLocale());
  if (isFirstRun && answer.files.length === 0) remark(words('cli.notFirstRun'));
  if (options.json === true) printJson(answer);
  else print(words('cli.ingestDone', countOutcomes(answer)));
  process.exitCode = answer.ok ? 0 : 1;
}

function readRule(written: string | undefined): NameRule | undefined {
  const compiled = written === undefined ? undefined : compileNameRule(written);
  if (compiled?.kind !== 'fault') return compiled?.rule;
  throw new NamedError('badNameRule', { reason: compiled.code, at: compiled.at + 1 });
}

type Names = { readonly nameRule: NameRule | undefined; readonly isJson: boolean };

/** What a rule reads from the names, before anything is taken in. */
function printNames(paths: readonly string[], { nameRule, isJson }: Names): void {
  const files = findFiles(paths).files.map(({ source }) => ({
    source,
    facts: (nameRule && readName(nameRule, source)) ?? null,
  }));
  if (isJson) printJson({ ok: true, files });
  else for (const { source, facts } of files) print([source, said(facts)].join('\t'));
}

function said(facts: NamedFacts | null): string {
  return Object.entries(facts ?? {})
    .map(([field, value]) => `${words(`manifest.column.${field as ManifestField}`)}=${value}`)
    .join(' ');
}

/** Commander says true where the option that could be switched off was not. */
function manifestOf({ manifest }: Options): string | false | undefined {
  return manifest === true ? undefined : manifest;
}

function sayFile(file: FileReport, done: number, all: number): void {
  const { reason, source } = answerFile(file, terminalLocale());
  const outcome = words(`cli.outcome.${file.outcome}`);
  const because = reason === null ? '' : ` ${reason}`;
  remark(words('cli.file', { done, all, outcome, source, reason: because }));
}

function countOutcomes({ files }: IngestAnswer): Record<string, number> {
  const counts = { ingested: 0, unchanged: 0, refused: 0, failed: 0 };
  for (const { outcome } of files) counts[outcome] += 1;
  return counts;
}
