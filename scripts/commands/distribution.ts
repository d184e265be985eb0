import {
  answerDistribution,
  type DistributionAnswer,
} from '#db/recipes/answers/distribution-answer.ts';
import type { WrittenCall } from '#db/recipes/read-export.ts';
import { readDistributionRequest, readOneOf } from '#db/recipes/read-request.ts';
import { withLibrary } from './folders.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';

type Options = Omit<WrittenCall, 'q'> & { readonly json?: boolean };

/** Says where a query stands and where not: `zhengci search <query> --distribution`. */
export async function runDistribution(query: string, options: Options): Promise<void> {
  const format = readOneOf(['json'], options.format, 'badFormat');
  const request = readDistributionRequest({ ...options, q: query });
  await withLibrary(async (library) => {
    const answer = answerDistribution(await library.readDistribution(request));
    if (options.json === true || format === 'json') {
      printJson(answer);
      return;
    }
    printForPeople(answer);
    if (answer.next !== null) remark(words('cli.more', { next: answer.next }));
  });
}

/** Documents with their hits along the text, then the silent ones with their nearest wording. */
function printForPeople({ counts, facets, documents, silent, silentCount }: DistributionAnswer) {
  const { hits, passages, documents: found } = counts;
  print(words('cli.found', { hits, passages, documents: found }));
  for (const values of [facets.place, facets.year, facets.genre]) {
    const said = values.filter(({ value }) => value !== '');
    if (said.length > 0)
      print(said.map((each) => `${each.value} ${String(each.hits)}`).join(' · '));
  }
  for (const { hits: own, tenths, title } of documents) {
    print(`${String(own).padStart(6)}  ${tenths.map(String).join(' ')}\t《${title}》`);
  }
  if (silentCount > 0) print(words('cli.silent', { documents: silentCount }));
  for (const { title, nearest } of silent) {
    const nearby = nearest === null ? '' : words('cli.nearest', { text: nearest.text });
    print(`  《${title}》 ${nearby}`);
  }
}
