import type { Command } from 'commander';
import {
  answerConcordance,
  type ConcordanceAnswer,
} from '#db/recipes/answers/concordance-answer.ts';
import { writeConcordanceFile } from '#db/recipes/answers/search-file.ts';
import type { WrittenConcordance } from '#db/recipes/read-concordance-request.ts';
import { readConcordanceCall, type WrittenCall } from '#db/recipes/read-export.ts';
import { terminalLocale } from '#db/recipes/say.ts';
import { addAskedOptions } from './asked-options.ts';
import { withLibrary } from './folders.ts';
import { print, remark } from './print.ts';
import { words } from './words.ts';
import { checkOutput, formatOf, writeOutput } from './write-output.ts';

/** Adds `zhengci kwic <query>`. */
export function addKwic(program: Command): void {
  const command = program.command('kwic').description(words('cli.kwic')).argument('<query>');
  addAskedOptions(command)
    .option('--window <window>', words('cli.option.window'))
    .option('--sort-by <keys>', words('cli.option.sortBy'))
    .option('--group <side>', words('cli.option.group'))
    .option('--collocates <words>', words('cli.option.collocates'))
    .option('--min-frequency <number>', words('cli.option.minFrequency'))
    .option('--sample <number>', words('cli.option.sample'))
    .option('--seed <number>', words('cli.option.seed'))
    .option('--limit <number>', words('cli.option.limit'))
    .option('--cursor <cursor>', words('cli.option.cursor'))
    .option('--format <format>', words('cli.option.format'))
    .option('--output <file>', words('cli.option.output'))
    .option('--citation <edition>', words('cli.option.citation'))
    .option('--cells <kind>', words('cli.option.cells'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

type Options = Omit<WrittenConcordance & WrittenCall, 'q'> & {
  readonly output?: string;
  readonly json?: boolean;
};

async function run(query: string, options: Options): Promise<void> {
  const { output } = options;
  const asked = options.json === true ? 'json' : (options.format ?? formatOf(output));
  const call = readConcordanceCall({ ...options, q: query, format: asked });
  const { concordance, format, style, reader } = call;
  checkOutput(format, output);
  await withLibrary(async (library) => {
    const found = await library.readConcordance(concordance);
    if (asked === undefined) printForPeople(answerConcordance(found, concordance));
    else if (format === 'json') {
      writeOutput(
        `${JSON.stringify(answerConcordance(found, concordance), undefined, 2)}\n`,
        output,
      );
    } else {
      const file = writeConcordanceFile(found, {
        ...{ format, style, reader, locale: terminalLocale() },
        read: (documentId, versionId) => library.readDocument(documentId, versionId),
      });
      writeOutput(file.content, output);
    }
    const { lines, next } = found;
    if (output !== undefined) remark(words('cli.written', { path: output, hits: lines.length }));
    if (next !== undefined) remark(words('cli.more', { next }));
  });
}

function printForPeople({
  counts,
  lines,
  groups,
  collocates,
  cap,
  sample,
}: ConcordanceAnswer): void {
  const { hits, passages, documents, possible } = counts;
  print(words('cli.found', { hits, passages, documents }));
  if (possible > 0) print(words('cli.foundPossible', { possible }));
  if (cap !== null) print(words('cli.capped', cap));
  if (sample !== null) print(words('cli.sampled', sample));
  printLines(lines);
  for (const { word, hits: found, documents: among } of groups ?? []) {
    print(words('cli.group', { word: word === '' ? '∅' : word, hits: found, documents: among }));
  }
  for (const { word, together, inAll, ...measures } of collocates ?? []) {
    const { logLikelihood, logRatio, logDice } = measures;
    const figures = [logLikelihood, logRatio, logDice].map((figure) => figure.toFixed(2));
    print([word, together, inAll, ...figures].join('\t'));
  }
}

/** The nodes stand below each other: Chinese characters are two columns wide. */
function printLines(lines: ConcordanceAnswer['lines']): void {
  const befores = lines.map(({ before }) => oneLine(before));
  const widest = befores.reduce((most, before) => Math.max(most, columnsOf(before)), 0);
  for (const [at, { text, after, title }] of lines.entries()) {
    const before = befores[at] ?? '';
    const indent = ' '.repeat(widest - columnsOf(before));
    print(`${indent}${before}【${oneLine(text)}】${oneLine(after)}\t《${title}》`);
  }
}

function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u1100' ? 1 : 2), 0);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
