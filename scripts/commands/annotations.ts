import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import type { MessageKey } from '#lib/message/format-message.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { localActor } from '#db/recipes/actor.ts';
import { readAnnotationFilter } from '#db/recipes/annotations/read-annotation-filter.ts';
import { answerImport } from '#db/recipes/answers/import-answer.ts';
import type { ImportReport } from '#db/recipes/exchange/import-annotations.ts';
import { importFormats } from '#db/recipes/exchange/parse-import.ts';
import { exportFormats } from '#db/recipes/exchange/write-annotation-file.ts';
import { cellKinds, citationStandards } from '#db/recipes/read-export.ts';
import { readOneOf } from '#db/recipes/read-request.ts';
import { terminalLocale } from '#db/recipes/say.ts';
import { withLibrary } from './folders.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';
import { checkOutput, formatOf, writeOutput } from './write-output.ts';

type ExportOptions = {
  readonly format?: string;
  readonly output?: string;
  readonly citation?: string;
  readonly cells?: string;
  readonly document?: readonly string[];
  readonly place?: readonly string[];
  readonly year?: readonly string[];
  readonly code?: readonly string[];
  readonly author?: readonly string[];
  readonly status?: readonly string[];
  readonly set?: string;
  readonly text?: string;
  readonly json?: boolean;
};

type ImportOptions = {
  readonly format?: string;
  readonly document?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
};

/** Adds `zhengci annotations export|import`. */
export function addAnnotations(program: Command): void {
  const annotations = program.command('annotations').description(words('cli.annotations'));
  annotations
    .command('export')
    .description(words('cli.annotationsExport'))
    .option('--format <format>', words('cli.option.annotationFormat'))
    .option('--output <file>', words('cli.option.output'))
    .option('--document <id>', words('cli.option.document'), collect)
    .option('--place <place>', words('cli.option.place'), collect)
    .option('--year <year>', words('cli.option.year'), collect)
    .option('--code <id>', words('cli.option.code'), collect)
    .option('--author <name>', words('cli.option.author'), collect)
    .option('--status <status>', words('cli.option.status'), collect)
    .option('--set <set>', words('cli.option.set'))
    .option('--text <words>', words('cli.option.text'))
    .option('--citation <edition>', words('cli.option.citation'))
    .option('--cells <kind>', words('cli.option.cells'))
    .option('--json', words('cli.option.json'))
    .action(exportAnnotations);
  annotations
    .command('import')
    .description(words('cli.annotationsImport'))
    .argument('<file>')
    .option('--format <format>', words('cli.option.importFormat'))
    .option('--document <id>', words('cli.option.importDocument'))
    .option('--replace', words('cli.option.replace'))
    .option('--json', words('cli.option.json'))
    .action(importAnnotations);
}

async function exportAnnotations(options: ExportOptions): Promise<void> {
  const { output, document, json = false, ...filter } = options;
  const written = options.format ?? (output === undefined ? 'jsonld' : formatOf(output));
  const format = readOneOf(exportFormats, written, 'badFormat') ?? 'jsonld';
  const standard = readOneOf(citationStandards, options.citation, 'badCitation') ?? '2025';
  const cells = readOneOf(cellKinds, options.cells, 'badCells') ?? 'safe';
  checkOutput(format, output);
  await withLibrary((library) => {
    const { content, count } = library.exchange.writeFile(
      localActor,
      readAnnotationFilter({ ...filter, documentId: document }),
      {
        ...{ format, style: { standard }, locale: terminalLocale() },
        reader: cells === 'plain' ? 'program' : 'spreadsheet',
      },
    );
    writeOutput(content, output);
    if (output === undefined) return;
    if (json) printJson({ ok: true, format, path: output, annotations: count });
    else remark(words('cli.annotationsWritten', { path: output, count }));
  });
}

async function importAnnotations(path: string, options: ImportOptions): Promise<void> {
  const format = readOneOf(importFormats, options.format, 'badFormat') ?? 'jsonld';
  const bytes = readBytes(path);
  await withLibrary((library) => {
    const report = library.exchange.importFile(localActor, bytes, {
      ...{ format, documentId: options.document, isReplacing: options.replace ?? false },
    });
    if (options.json === true) printJson(answerImport(report));
    else printForPeople(report);
  });
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new NamedError('unreadableFile', { path, reason }, { cause: error });
  }
}

function printForPeople(report: ImportReport): void {
  const { added, unchanged, restored, replaced, codes, links, kept, skipped } = report;
  print(words('cli.imported', { added, unchanged, restored, replaced, codes, links }));
  if (kept.length > 0) remark(words('cli.importKept', { count: kept.length }));
  for (const { text, reason } of skipped) {
    const why = words(`annotation.skip.${reason}` satisfies MessageKey);
    remark(words('cli.importSkipped', { text, reason: why }));
  }
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
