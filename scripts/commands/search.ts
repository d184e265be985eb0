import type { Command } from 'commander';
import { answerSearch, type SearchAnswer } from '#db/recipes/answers/search-answer.ts';
import type { ReadHome } from '#db/recipes/answers/open-once.ts';
import { writeSearchFile } from '#db/recipes/answers/search-file.ts';
import type { LibrarySearch } from '#db/recipes/model.ts';
import { readSearchCall, type SearchCall, type WrittenCall } from '#db/recipes/read-export.ts';
import { terminalLocale } from '#db/recipes/say.ts';
import { addAskedOptions } from './asked-options.ts';
import { runDistribution } from './distribution.ts';
import { withLibrary } from './folders.ts';
import { print, remark } from './print.ts';
import { words } from './words.ts';
import { checkOutput, formatOf, writeOutput } from './write-output.ts';

type Options = Omit<WrittenCall, 'q'> & {
  readonly output?: string;
  readonly distribution?: boolean;
  readonly json?: boolean;
};

/** Adds `zhengci search <query>`. */
export function addSearch(program: Command): void {
  const command = program.command('search').description(words('cli.search')).argument('<query>');
  addAskedOptions(command)
    .option('--sort <order>', words('cli.option.sort'))
    .option('--limit <number>', words('cli.option.limit'))
    .option('--cursor <cursor>', words('cli.option.cursor'))
    .option('--context <characters>', words('cli.option.context'))
    .option('--format <format>', words('cli.option.format'))
    .option('--output <file>', words('cli.option.output'))
    .option('--citation <edition>', words('cli.option.citation'))
    .option('--cells <kind>', words('cli.option.cells'))
    .option('--distribution', words('cli.option.distribution'))
    .option('--json', words('cli.option.json'))
    .action((query: string, options: Options) =>
      options.distribution === true ? runDistribution(query, options) : run(query, options),
    );
}

async function run(query: string, options: Options): Promise<void> {
  const { output } = options;
  const asked = options.json === true ? 'json' : (options.format ?? formatOf(output));
  const call = readSearchCall({ ...options, q: query, format: asked });
  checkOutput(call.format, output);
  await withLibrary(async (library) => {
    const found = await library.search(call.search);
    if (asked === undefined) printForPeople(answerSearch(found, call.style));
    else {
      const read: ReadHome = (id, versionId) => library.readDocument(id, versionId);
      writeOutput(contentOf(found, call, read), output);
    }
    const { hits, next } = found;
    if (output !== undefined) remark(words('cli.written', { path: output, hits: hits.length }));
    if (next !== undefined && asked !== 'json') remark(words('cli.more', { next }));
  });
}

function contentOf(
  found: LibrarySearch,
  { format, style, reader }: SearchCall,
  read: ReadHome,
): string | Uint8Array {
  if (format === 'json') return `${JSON.stringify(answerSearch(found, style), undefined, 2)}\n`;
  const locale = terminalLocale();
  return writeSearchFile(found, { format, style, reader, locale, read }).content;
}

/** Counts first, then the hits under their documents, each with the sections it stands in. */
function printForPeople({ query, counts, hits, help }: SearchAnswer): void {
  remarkNotices(query.notices);
  const { hits: all, passages, documents, possible } = counts;
  print(words('cli.found', { hits: all, passages, documents }));
  if (possible > 0) print(words('cli.foundPossible', { possible }));
  const tries = [help?.longestPart ?? [], help?.neighbours ?? []].flat();
  for (const { text, hits: found } of tries) print(words('cli.try', { text, hits: found }));
  for (const [at, hit] of hits.entries()) {
    if (hit.documentId !== hits[at - 1]?.documentId) print(`\n《${hit.title}》 ${hit.documentId}`);
    print(`  ${oneLine(hit.before)}【${oneLine(hit.text)}】${oneLine(hit.after)}`);
    if (hit.sectionPath.length > 0) print(`    ${hit.sectionPath.join(' › ')}`);
  }
}

/** What was read as text, and what may have been meant. */
function remarkNotices(notices: SearchAnswer['query']['notices']): void {
  for (const { code, at, text, instead } of notices) {
    remark(words('cli.notice', { at: at + 1, notice: words(`search.notice.${code}`, { text }) }));
    if (instead !== undefined) remark(words('cli.instead', { query: instead }));
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
