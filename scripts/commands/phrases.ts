import type { Command } from 'commander';
import { answerPhrases, type PhrasesAnswer } from '#db/recipes/answers/phrases-answer.ts';
import { localActor } from '#db/recipes/actor.ts';
import { readPhraseRequest, type WrittenPhrase } from '#db/recipes/phrases/read-phrase-request.ts';
import { readListRequest } from '#db/recipes/read-request.ts';
import { withLibrary } from './folders.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';

type Options = Omit<WrittenPhrase, 'phrase'> & {
  readonly limit?: string;
  readonly cursor?: string;
  readonly json?: boolean;
};

/** Adds `zhengci phrases [phrase]`. */
export function addPhrases(program: Command): void {
  program
    .command('phrases')
    .description(words('cli.phrases'))
    .argument('[phrase]')
    .option('--q <wording>', words('cli.option.phraseWording'))
    .option('--type <type...>', words('cli.option.phraseType'))
    .option('--document <document...>', words('cli.option.phraseDocument'))
    .option('--place <place...>', words('cli.option.phrasePlace'))
    .option('--spread <documents...>', words('cli.option.phraseSpread'))
    .option('--trait <trait...>', words('cli.option.phraseTrait'))
    .option('--family <family>', words('cli.option.phraseFamily'))
    .option('--standing <standing>', words('cli.option.phraseStanding'))
    .option('--set <collection>', words('cli.option.set'))
    .option('--view <view>', words('cli.option.phraseView'))
    .option('--upper <place>', words('cli.option.phraseUpper'))
    .option('--lower <place>', words('cli.option.phraseLower'))
    .option('--sort <order>', words('cli.option.phraseSort'))
    .option('--limit <number>', words('cli.option.limit'))
    .option('--cursor <cursor>', words('cli.option.cursor'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

async function run(phrase: string | undefined, { json, ...options }: Options): Promise<void> {
  const request = readPhraseRequest({ ...options, phrase }, readListRequest(options));
  await withLibrary((library) => {
    const answer = answerPhrases(library.phrases.list(localActor, request));
    if (json === true) printJson(answer);
    else printForPeople(answer);
    if (json !== true && answer.next !== null) remark(words('cli.more', { next: answer.next }));
  });
}

/** One line a phrase; of a single one its variants and places too. */
function printForPeople({ phrases, places, complete }: PhrasesAnswer): void {
  for (const { phrase, documents, occurrences, family, variants } of phrases) {
    const counted = words('cli.phraseCounts', { documents: documents.length, occurrences });
    print([phrase, counted, family].filter((part) => part !== '').join('  '));
    if (places === null) continue;
    for (const variant of variants.slice(1)) {
      print(
        `  ${variant.text}  ${words('cli.phraseCounts', { ...variant, documents: variant.documents.length })}`,
      );
    }
  }
  for (const { documentId, span, text } of places ?? []) {
    print(`  ${documentId} ${span.start}-${span.end} ${text.replaceAll(/\s+/g, ' ')}`);
  }
  if (!complete) remark(words('cli.phrasesIncomplete'));
}
