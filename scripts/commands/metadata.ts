import type { Command } from 'commander';
import { localActor } from '#db/recipes/actor.ts';
import { normalStatements } from '#db/recipes/answers/holdings-answer.ts';
import {
  answerManifestPlan,
  type ManifestFormat,
  manifestFormats,
  type ManifestPlanAnswer,
  writeManifest,
} from '#db/recipes/answers/manifest-answer.ts';
import { planManifest, statementsOf } from '#db/recipes/library-manifest.ts';
import { readTableFile } from '#db/recipes/read-table-file.ts';
import { terminalLocale } from '#db/recipes/say.ts';
import { manifestFields } from '#lib/manifest/fields.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { withLibrary } from './folders.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';
import { checkOutput, formatOf, writeOutput } from './write-output.ts';

/** Adds `zhengci metadata export|import|set`. */
export function addMetadata(program: Command): void {
  const metadata = program.command('metadata').description(words('cli.metadata'));
  metadata
    .command('export')
    .description(words('cli.metadata.export'))
    .option('--format <format>', words('cli.option.manifestFormat'))
    .option('--output <file>', words('cli.option.output'))
    .option('--cells <kind>', words('cli.option.cells'))
    .action(runExport);
  metadata
    .command('import')
    .description(words('cli.metadata.import'))
    .argument('<file>')
    .option('--dry-run', words('cli.option.dryRun'))
    .option('--json', words('cli.option.json'))
    .action(runImport);
  const set = metadata
    .command('set')
    .description(words('cli.metadata.set'))
    .argument('<documents...>');
  for (const field of manifestFields) {
    set.option(`--${optionOf(field)} <value>`, words(`manifest.column.${field}`));
  }
  set.option('--json', words('cli.option.json')).action(runSet);
}

type ExportOptions = {
  readonly format?: string;
  readonly output?: string;
  readonly cells?: string;
};

async function runExport({ format: asked, output, cells }: ExportOptions): Promise<void> {
  const format = readFormat(asked ?? formatOf(output) ?? 'json');
  checkOutput(format, output);
  await withLibrary((library) => {
    const reader = cells === 'plain' ? 'program' : 'spreadsheet';
    const options = { format, reader, locale: terminalLocale() } as const;
    writeOutput(writeManifest(library.listDocuments(), options).content, output);
    if (output !== undefined) remark(words('cli.metadataWritten', { path: output }));
  });
}

function readFormat(written: string): ManifestFormat {
  const format = manifestFormats.find((each) => each === written);
  if (format !== undefined) return format;
  throw new NamedError('badFormat', { value: written, allowed: manifestFormats.join(', ') });
}

type ImportOptions = { readonly dryRun?: boolean; readonly json?: boolean };

async function runImport(file: string, { dryRun, json }: ImportOptions): Promise<void> {
  const table = readTableFile(file);
  await withLibrary(async (library) => {
    const plan = planManifest(table, library.listDocuments());
    const answer = answerManifestPlan(plan, { applied: dryRun !== true });
    if (answer.applied) {
      await library.holdings.state(localActor, statementsOf(plan.changes), {
        origin: 'manifest',
        instead: ['hand', 'commandLine'],
      });
    }
    if (json === true) printJson(answer);
    else printPlan(answer);
  });
}

/** A line a change, so that a person can look through them before they apply. */
function printPlan({ changes, rows, unknownRows, faults, applied }: ManifestPlanAnswer): void {
  for (const { documentId, field, from, to } of changes) {
    print([documentId, words(`manifest.column.${field}`), from ?? '—', '→', to || '—'].join('\t'));
  }
  for (const { row, text } of unknownRows) remark(words('cli.unknownRow', { row, text }));
  for (const { row, text } of faults) remark(words('cli.faultyCell', { row, text }));
  const count = changes.length;
  print(words(applied ? 'cli.manifestApplied' : 'cli.manifestPlanned', { count, rows }));
}

type SetOptions = Readonly<Record<string, string | boolean | undefined>>;

async function runSet(documents: readonly string[], options: SetOptions): Promise<void> {
  const said = manifestFields.flatMap((field) => {
    const value = options[field];
    return typeof value === 'string' ? [[field, value] as const] : [];
  });
  if (said.length === 0) throw new NamedError('badFacts');
  const facts = Object.fromEntries(said);
  const statements = normalStatements(documents.map((documentId) => ({ documentId, facts })));
  await withLibrary(async ({ holdings }) => {
    const stating = { origin: 'hand', instead: [] } as const;
    const undo = await holdings.state(localActor, statements, stating);
    if (options['json'] === true) printJson({ ok: true, changed: statements.length, undo });
    else print(words('cli.factsSet', { count: statements.length }));
  });
}

function optionOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
