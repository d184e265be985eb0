import type { Command } from 'commander';
import { answerSearch, type SearchAnswer } from '#db/recipes/answers/search-answer.ts';
import { searchQuotations, searchTable } from '#db/recipes/answers/search-table.ts';
import { readOneOf, readSearchRequest, type Written } from '#db/recipes/read-request.ts';
import { terminalLocale } from '#db/recipes/say.ts';
import { withLibrary } from './folders.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';

type Options = Omit<Written, 'q'> & { readonly format?: string; readonly json?: boolean };

/** Adds `zhengci search <query>`. */
export function addSearch(program: Command): void {
  program
    .command('search')
    .description(words('cli.search'))
    .argument('<query>')
    .option('--mode <mode>', words('cli.option.mode'))
    .option('--place <place>', words('cli.option.place'), collect)
    .option('--year <year>', words('cli.option.year'), collect)
    .option('--genre <genre>', words('cli.option.genre'), collect)
    .option('--set <set>', words('cli.option.set'))
    .option('--without <name>', words('cli.option.without'), collect)
    .option('--sort <order>', words('cli.option.sort'))
    .option('--limit <number>', words('cli.option.limit'))
    .option('--cursor <cursor>', words('cli.option.cursor'))
    .option('--context <characters>', words('cli.option.context'))
    .option('--format <format>', words('cli.option.format'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

/** An option that is given several times; one option with several values would eat the query. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function run(query: string, options: Options): Promise<void> {
  const request = readSearchRequest({ ...options, q: query });
  const format = readOneOf(['json', 'csv', 'md'], options.format, 'badFormat');
  await withLibrary(async (library) => {
    const answer = answerSearch(await library.search(request));
    if (format === 'json' || options.json === true) {
      printJson(answer);
      return;
    }
    if (format === 'csv') print(searchTable(answer, terminalLocale()));
    else if (format === 'md') print(searchQuotations(answer));
    else printForPeople(answer);
    if (answer.next !== null) remark(words('cli.more', { next: answer.next }));
  });
}

/** Counts first, then the hits under their documents, each with the sections it stands in. */
function printForPeople({ query, counts, hits }: SearchAnswer): void {
  for (const { code, at, text } of query.notices) {
    remark(words(`cli.notice.${code}`, { at: at + 1, text }));
  }
  const { hits: all, passages, documents, possible } = counts;
  print(words('cli.found', { hits: all, passages, documents }));
  if (possible > 0) print(words('cli.foundPossible', { possible }));
  for (const [at, hit] of hits.entries()) {
    if (hit.documentId !== hits[at - 1]?.documentId) print(`\n《${hit.title}》 ${hit.documentId}`);
    print(`  ${oneLine(hit.before)}【${oneLine(hit.text)}】${oneLine(hit.after)}`);
    if (hit.sectionPath.length > 0) print(`    ${hit.sectionPath.join(' › ')}`);
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
