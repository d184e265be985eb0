import type { Command } from 'commander';
import { answerComparison, type ComparisonAnswer } from '#db/recipes/answers/answer-comparison.ts';
import type { RowsAnswer, VersionsAnswer } from '#db/recipes/answers/compare-answer.ts';
import type { PairAnswer, QuoteAnswer } from '#db/recipes/answers/correspondence-answer.ts';
import { readCompareCall, type WrittenComparison } from '#db/recipes/compare/read-compare-call.ts';
import { terminalLocale } from '#db/recipes/say.ts';
import { addScopeOptions } from './asked-options.ts';
import { withLibrary } from './folders.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';
import { checkOutput, formatOf, writeOutput } from './write-output.ts';

type Options = {
  readonly query?: string;
  readonly phrase?: string;
  readonly mode?: string;
  readonly place?: readonly string[];
  readonly year?: readonly string[];
  readonly genre?: readonly string[];
  readonly set?: string;
  readonly document?: readonly string[];
  readonly quote?: string;
  readonly against?: readonly string[];
  readonly before?: string;
  readonly after?: string;
  readonly limit?: string;
  readonly cursor?: string;
  readonly format?: string;
  readonly output?: string;
  readonly citation?: string;
  readonly cells?: string;
  readonly json?: boolean;
};

/** Adds `zhengci compare <docA> <docB>`, `compare --query <query>` and `compare <doc> --quote <words>`. */
export function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .description(words('cli.compare'))
    .argument('[documents...]')
    .option('--query <query>', words('cli.option.compareQuery'))
    .option('--phrase <phrase>', words('cli.option.comparePhrase'));
  addScopeOptions(command)
    .option('--quote <words>', words('cli.option.quote'))
    .option('--against <documents...>', words('cli.option.against'))
    .option('--before <version>', words('cli.option.before'))
    .option('--after <version>', words('cli.option.after'))
    .option('--limit <number>', words('cli.option.limit'))
    .option('--cursor <cursor>', words('cli.option.cursor'))
    .option('--format <format>', words('cli.option.compareFormat'))
    .option('--output <file>', words('cli.option.output'))
    .option('--citation <edition>', words('cli.option.citation'))
    .option('--cells <kind>', words('cli.option.cells'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

async function run(documents: readonly string[], options: Options): Promise<void> {
  const { output, json } = options;
  const format = json === true ? 'json' : (options.format ?? formatOf(output));
  const call = readCompareCall({ ...writtenOf(documents, options), format });
  checkOutput(call.format, output);
  await withLibrary(async (library) => {
    const compared = await answerComparison(library, call, terminalLocale());
    if (compared.kind === 'file') {
      writeOutput(compared.file.content, output);
      if (output !== undefined) remark(words('cli.compareWritten', { path: output }));
      return;
    }
    if (json === true || format === 'json') printJson(compared.answer);
    else printForPeople(compared);
    const { next } = compared.answer;
    if (json !== true && next !== null) remark(words('cli.more', { next }));
  });
}

/** Two documents are a pair, unless a task is asked for: then they are its columns. */
function writtenOf(documents: readonly string[], options: Options): WrittenComparison {
  const { query, phrase, quote, before, after, against, ...rest } = options;
  const isPair = [query, phrase, quote, before, after].every((value) => value === undefined);
  const { mode, place, year, genre, set, limit, cursor, citation, cells } = rest;
  return {
    ...(isPair && documents.length > 0
      ? { documents: documents.join(',') }
      : { document: documents }),
    ...{ q: query, mode, place, year, genre, set, phrase, quote, against, before, after },
    ...{ limit, cursor, citation, cells },
  };
}

function printForPeople(compared: ComparisonAnswer): void {
  switch (compared.kind) {
    case 'rows':
      printRows(compared.answer);
      break;
    case 'pair':
      printPair(compared.answer);
      break;
    case 'versions':
      printVersions(compared.answer);
      break;
    case 'quote':
      printQuote(compared.answer);
      break;
  }
}

function printRows({ rows, total, columns, otherDocuments, complete }: RowsAnswer): void {
  print(words('cli.compareRows', { rows: total, documents: columns.length }));
  for (const [at, row] of rows.entries()) {
    print(`\n${String(at + 1)}. ${row.name}`);
    if (row.common.length > 0) print(`  ${words('compare.common')}：${row.common.join('……')}`);
    for (const cell of row.cells) {
      const [passage] = cell.kind === 'said' ? cell.passages : [];
      const said = passage === undefined ? words('compare.silent') : oneLine(passage.text);
      print(`  ${cell.documentId}\n    ${said}`);
    }
  }
  if (otherDocuments.length > 0) {
    remark(words('cli.compareOthers', { documents: otherDocuments.join(' ') }));
  }
  if (!complete) remark(words('cli.compareIncomplete'));
}

function printPair({ left, right, links, total }: PairAnswer): void {
  print(words('cli.comparePair', { links: total, left: left.title, right: right.title }));
  for (const link of links) {
    const sign = link.reciprocal ? '⇄' : '→';
    print(`\n${words(`compare.relation.${link.relation}`)} ${link.score.toFixed(2)} ${sign}`);
    print(`  ${oneLine(link.left.text)}\n  ${oneLine(link.right.text)}`);
  }
}

function printVersions({ changes }: VersionsAnswer): void {
  for (const { kind, before, after } of changes) {
    if (kind === 'same') continue;
    print(
      `\n${words(`versions.kind.${kind}`)}  ${[before?.label, after?.label].filter(Boolean).join(' → ')}`,
    );
    if (before !== null) print(`  - ${oneLine(before.text)}`);
    if (after !== null) print(`  + ${oneLine(after.text)}`);
  }
}

function printQuote({ source, links }: QuoteAnswer): void {
  print(`${source.documentId}  ${oneLine(source.text)}`);
  for (const link of links) {
    print(
      `\n${words(`compare.relation.${link.relation}`)} ${link.score.toFixed(2)}  ${link.documentId}`,
    );
    print(`  ${oneLine(link.text)}`);
    if (link.sectionPath.length > 0) print(`    ${link.sectionPath.join(' › ')}`);
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s*]+/g, ' ').trim();
}
