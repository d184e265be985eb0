import { describeError, type Locale } from '#lib/message/format-message.ts';
import { NamedError, type MessageValues } from '#lib/message/named-error.ts';

/** What can go wrong with a form about people, and be told by the address of the page it stands on. */
const known = [
  ...['signInNeeded', 'signInRefused', 'tooManyAttempts', 'tooBusy', 'invitationInvalid'],
  ...['badPersonName', 'badEmail', 'nameTaken', 'emailTaken', 'passwordTooShort'],
  ...['passwordTooLong', 'passwordTooCommon', 'lastAdmin', 'unknownAccount', 'adminsOnly'],
  ...['teamNeedsNode', 'notAllowed'],
];

const numbers = ['seconds', 'min', 'max'];

/**
 * Gives the part of an address that tells what went wrong. What a person typed is not in it; what is
 * not a named error is thrown on.
 *
 * faultQuery(new NamedError('tooManyAttempts', { seconds: 5 })) -> 'fault=tooManyAttempts&seconds=5'
 */
export function faultQuery(error: unknown): string {
  if (!(error instanceof NamedError) || !known.includes(error.code)) throw error;
  const said = Object.entries(error.values).filter(([name]) => numbers.includes(name));
  const pairs = said.map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams([['fault', error.code], ...pairs]).toString();
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Gives the sentence for the fault that an address tells of; undefined for none of ours.
 *
 * faultSentence({ fault: 'signInRefused' }, 'zh-CN') -> '邮箱或密码不对。'
 */
export function faultSentence(params: Params, locale: Locale): string | undefined {
  const { fault } = params;
  if (typeof fault !== 'string' || !known.includes(fault)) return undefined;
  const values: MessageValues = Object.fromEntries(
    numbers.map((name) => [name, Number(params[name]) || 0]),
  );
  return describeError(
    locale,
    new NamedError(fault, { ...values, name: '', version: process.version }),
  );
}
