import type { Command } from 'commander';
import { readChange, writeChange } from '#lib/document/correction-words.ts';
import { entryKinds, plainKinds } from '#lib/document/correction.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Span } from '#lib/text/span.ts';
import { localActor } from '#db/recipes/actor.ts';
import { answerCorrection, answerCorrections } from '#db/recipes/answers/correction-answer.ts';
import type { ListedCorrection } from '#db/recipes/corrections.ts';
import { withLibrary } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

type Options = { readonly undo?: string; readonly json?: boolean };

/** Adds `zhengci corrections <document>` and `zhengci correct <document> <span> <what>`. */
export function addCorrections(program: Command): void {
  program
    .command('corrections')
    .description(words('cli.corrections'))
    .argument('<document>')
    .option('--undo <correctionId>', words('cli.option.undoCorrection'))
    .option('--json', words('cli.option.json'))
    .action(list);
  program
    .command('correct')
    .description(words('cli.correct'))
    .argument('<document>')
    .argument('<start-end>')
    .argument('<what>', words('cli.argument.correction'))
    .option('--json', words('cli.option.json'))
    .action((...given: Given) => correct(given));
}

async function list(documentId: string, { undo, json }: Options): Promise<void> {
  await withLibrary(({ corrections }) => {
    const id = documentId.normalize('NFC');
    if (undo !== undefined) corrections.remove(localActor, id, undo);
    const listed = corrections.list(localActor, id);
    if (json === true) printJson(answerCorrections(id, listed));
    else printList(listed, undo !== undefined);
  });
}

function printList(listed: readonly ListedCorrection[], isUndone: boolean): void {
  if (isUndone) print(words('cli.correctionUndone'));
  else if (listed.length === 0) print(words('cli.noCorrections'));
  for (const { correctionId, change, quotation, isOrphan } of listed) {
    const state = isOrphan ? words('cli.correctionOrphan') : '';
    const exact = quotation.exact.replaceAll(/\s+/gu, ' ');
    print(words('cli.correctionLine', { correctionId, what: writeChange(change), exact, state }));
  }
}

type Given = [documentId: string, span: string, what: string, options: Options];

async function correct([documentId, span, what, { json }]: Given): Promise<void> {
  await withLibrary(({ corrections }) => {
    const change = readChange(what);
    if (change === undefined) throw new NamedError('badCorrection', { value: what, known });
    const id = documentId.normalize('NFC');
    const made = corrections.add(localActor, id, { span: readSpan(span), change });
    if (json === true) printJson(answerCorrection(made));
    else print(words('cli.corrected', { documentId: id, correctionId: made.correctionId }));
  });
}

const known = [
  ...entryKinds.map((kind) => `${kind}:1`),
  ...plainKinds,
  ...['soft', 'hard', 'column:1', 'column:none', 'headRow', 'bodyRow'],
].join(' ');

function readSpan(written: string): Span {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(written) ?? [];
  const span = { start: Number(start), end: Number(end) };
  if (span.start < span.end) return span;
  throw new NamedError('badCorrection', { value: written, known: '120-135' });
}
