import { NamedError } from '#lib/message/named-error.ts';

/*
 * NIST SP 800-63B and OWASP ASVS 5.0, 6.2: length decides, no rules of composition, nothing that
 * everybody tries first. A list of the 3,000 commonest passwords would have to be fetched; ours has
 * those of them, and of their Chinese cousins, that are long enough to be tried here at all.
 */
const minChars = 10;
const maxChars = 128;

const commonest = new Set(
  `1234567890 0123456789 0987654321 1q2w3e4r5t q1w2e3r4t5 qwertyuiop asdfghjkl; zaq12wsxcde3
  password12 password123 password1234 passw0rd123 p@ssw0rd123 administrator admin12345 admin123456
  welcome123 letmein123 changeme123 iloveyou123 iloveyou1314 woaini1314 woaini520 woaini5201314
  woaiwojia123 wodemima123 nihao123456 zhongguo123 beijing2008 shanghai2010 a123456789 a1234567890
  aa123456789 abc1234567 abcd123456 abcde12345 abcdef1234 qq123456789 1qaz2wsx3edc qazwsxedcrfv
  1234qwerasdf qwer1234asdf 147258369a 5201314520 1314520520 zhengci123 zhengci1234 zhengci2026`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * Refuses a password that is too short, too long, or among the first that anybody would try:
 * `passwordTooShort`, `passwordTooLong`, `passwordTooCommon`.
 *
 * requireGoodPassword('1234567890', person)              throws passwordTooCommon
 * requireGoodPassword('海绵城市与韧性城市建设', person)      passes
 */
export function requireGoodPassword(
  password: string,
  { name, email }: { readonly name: string; readonly email: string },
): void {
  const chars = Array.from(password);
  if (chars.length < minChars) throw new NamedError('passwordTooShort', { min: minChars });
  if (chars.length > maxChars) throw new NamedError('passwordTooLong', { max: maxChars });
  const plain = password.toLowerCase();
  const ownWords = [name, email, email.replace(/@.*/, '')];
  const isKnown = commonest.has(plain) || isOneStep(plain) || isRepeated(plain);
  if (isKnown || ownWords.some((word) => isMadeOf(plain, word.toLowerCase()))) {
    throw new NamedError('passwordTooCommon');
  }
}

/** Each character is one above, below or equal to the one before it: 2345678901, aaaaaaaaaa. */
function isOneStep(password: string): boolean {
  const steps = new Set(
    Array.from(password.slice(1), (_, at) => stepTo(password.charCodeAt(at + 1), password, at)),
  );
  return steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1);
}

/** After 9 comes 0. */
function stepTo(next: number, password: string, at: number): number {
  const step = next - password.charCodeAt(at);
  const isRound = /^(90|09)$/.test(password.slice(at, at + 2));
  return isRound ? -Math.sign(step) : step;
}

/** A short piece again and again: 123123123123, abcabcabcabc. */
function isRepeated(password: string): boolean {
  return /^(.{1,4})\1+$/u.test(password);
}

/** Name or address, and a few characters more. */
function isMadeOf(password: string, word: string): boolean {
  const added = 4;
  return word.length > 2 && password.includes(word) && password.length - word.length <= added;
}
