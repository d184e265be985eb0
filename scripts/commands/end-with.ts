import { CommanderError } from 'commander';
import { adviceFor } from '#lib/message/format-message.ts';
import type { NamedError } from '#lib/message/named-error.ts';
import { faultPlace } from '#lib/search/fault-place.ts';
import { answerFault } from '#db/recipes/answers/fault-answer.ts';
import { nameError } from '#db/recipes/file-report.ts';
import { nameDatabaseError } from '#db/name-database-error.ts';
import { terminalLocale } from '#db/recipes/say.ts';
import { print, printJson, remark } from './print.ts';
import { words } from './words.ts';

/** Errors that lie in how the command was written: a value out of range, a query without words. */
const wrongCalls = new Set([
  'versionOfOneFile',
  'emptyQuery',
  'nothingToFind',
  'queryTooLong',
  'tooManyTerms',
  'tooManyReadings',
  'missingOperand',
  'onlyExclusion',
  'onlyField',
  'nearTooFar',
  'nearNeedsWords',
  'regexTooLarge',
  'regexMatchesEmpty',
]);

/** Says what went wrong in one sentence and sets the exit code: 1 failed, 2 wrong call. */
export function endWith(error: unknown, isJson: boolean): void {
  if (error instanceof CommanderError) {
    endCall(error);
    return;
  }
  const named = nameError(nameDatabaseError(error, ''));
  const answer = answerFault(named, terminalLocale());
  if (isJson) printJson(answer);
  remark(answer.error.message);
  for (const line of helpFor(named)) remark(line);
  if (named.code === 'internal' && process.env['ZHENGCI_DEBUG'] !== undefined)
    print(traceOf(error));
  process.exitCode = isWrongCall(named) ? 2 : 1;
}

/** Where in a query a fault stands, what can be done, and a query to try instead. */
function helpFor(error: NamedError): string[] {
  const { at, typed, instead } = error.values;
  const advice = adviceFor(terminalLocale(), error);
  const place =
    typeof at === 'number' && typeof typed === 'string' ? faultPlace(typed, at) : undefined;
  return [
    ...(place === undefined ? [] : [`  ${place.before}【${place.fault}】${place.after}`]),
    ...(advice === undefined ? [] : [advice]),
    ...(typeof instead === 'string' ? [words('cli.instead', { query: instead })] : []),
  ];
}

/** Help that was asked for is an answer; everything else is a call that means nothing. */
function endCall(error: CommanderError): void {
  if (error.exitCode === 0) return;
  process.exitCode = 2;
  if (error.code !== 'commander.help') remark(words('cli.wrongCall', { detail: faultOf(error) }));
}

/** Commander speaks English; what it says is told by its code and the name it quotes. */
function faultOf({ code, message }: CommanderError): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownCommand':
      return words('cli.wrong.unknownCommand', { name });
    case 'commander.unknownOption':
      return words('cli.wrong.unknownOption', { name });
    case 'commander.missingArgument':
      return words('cli.wrong.missingArgument', { name });
    case 'commander.optionMissingArgument':
      return words('cli.wrong.missingValue', { name });
    case 'commander.excessArguments':
      return words('cli.wrong.excessArguments');
    default:
      return message.replace(/^error: /, '');
  }
}

function isWrongCall({ code }: NamedError): boolean {
  return /^bad[A-Z]/.test(code) || wrongCalls.has(code);
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : String(error);
}
