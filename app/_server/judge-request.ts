/**
 * Decides whether a request may go on, before any route sees it.
 *
 * The site has no sign-in: whoever reaches it may read and change. Two things therefore must not
 * happen. A foreign name that resolves to this machine (DNS rebinding) must not read: the host has
 * to be on the list. A page of another site that is open in the same browser must not change
 * anything: a changing request has to prove that it comes from our own pages, or from a program.
 *
 *   Sec-Fetch-Site      Origin         what is sent             verdict
 *   same-origin, none   any            any                      allowed
 *   same-site, cross-…  any            any                      refused (another port is same-site)
 *   absent              our own        any                      allowed
 *   absent              another, null  any                      refused
 *   absent              absent         a form's content type    refused (an old browser's form)
 *   absent              absent         JSON, or not POST        allowed (a program such as curl)
 *
 * The last row is safe because a page cannot send those to another site without asking first
 * (CORS preflight), and we never answer yes.
 */
export type RequestFacts = {
  readonly method: string;
  readonly host: string | null;
  readonly origin: string | null;
  readonly fetchSite: string | null;
  readonly contentType: string | null;
};

/** What is to happen with a request; a refusal names the sentence that explains it. */
export type Verdict = 'allowed' | 'foreignHost' | 'crossSite';

const ownNames = ['localhost', '127.0.0.1', '[::1]'];
const readingMethods = ['GET', 'HEAD', 'OPTIONS'];
const formContentTypes = [
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
  '',
];

/** Gives the verdict on a request; `hosts` are the names that this server answers to. */
export function judgeRequest(facts: RequestFacts, hosts: readonly string[]): Verdict {
  if (!hosts.includes(hostName(facts.host))) return 'foreignHost';
  return isReading(facts.method) || isFromHere(facts) ? 'allowed' : 'crossSite';
}

/**
 * Gives the names this server answers to: its own, and those of `ZHENGCI_HOSTS`.
 *
 * allowedHosts('wenku.example.org, 192.168.1.5') -> ['localhost', …, 'wenku.example.org', '192.168.1.5']
 */
export function allowedHosts(setting: string | undefined): string[] {
  const added = (setting ?? '').split(',').map((name) => name.trim().toLowerCase());
  return [...ownNames, ...added.filter((name) => name !== '')];
}

function isReading(method: string): boolean {
  return readingMethods.includes(method.toUpperCase());
}

function isFromHere(facts: RequestFacts): boolean {
  if (facts.fetchSite !== null) return ['same-origin', 'none'].includes(facts.fetchSite);
  if (facts.origin !== null) return originHost(facts.origin) === facts.host?.toLowerCase();
  return facts.method.toUpperCase() !== 'POST' || !formContentTypes.includes(mediaType(facts));
}

function mediaType({ contentType }: RequestFacts): string {
  return (contentType ?? '').split(';', 1).join('').trim().toLowerCase();
}

/** The name in a Host header without its port: `[::1]:3000` -> `[::1]`. */
function hostName(host: string | null): string {
  return (host ?? '').toLowerCase().replace(/:\d*$/, '');
}

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
