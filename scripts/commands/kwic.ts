import type { Command } from 'commander';
import {
  answerConcordance,
  type ConcordanceAnswer,
} from '#db/recipes/answers/concordance-answer.ts';
import {
  readConcordanceRequest,
  type WrittenConcordance,
} from '#db/recipes/read-concordance-request.ts';
import { addAskedOptions } from './asked-options.ts';
import { withLibrary } from './folders.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';

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
    .option('--json', words('cli.option.json'))
    .action(run);
}

type Options = Omit<WrittenConcordance, 'q'> & { readonly json?: boolean };

async function run(query: string, options: Options): Promise<void> {
  const request = readConcordanceRequest({ ...options, q: query });
  await withLibrary(async (library) => {
    const answer = answerConcordance(await library.readConcordance(request), request);
    if (options.json === true) printJson(answer);
    else printForPeople(answer);
    if (answer.next !== null) remark(words('cli.more', { next: answer.next }));
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
