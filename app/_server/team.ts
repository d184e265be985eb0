/** The cookie that says who is signed in; over HTTPS its name says that it belongs to this host. */
const cookieNames = ['zhengci-session', '__Host-zhengci-session'];

/** Says whether people sign in here: `zhengci serve --team` did begin this server. */
export function isTeam(): boolean {
  return process.env['ZHENGCI_TEAM'] === '1';
}

/** Gives where people reach the site, for links and for what a cookie may promise. */
export function siteOrigin(): string {
  const { ZHENGCI_ORIGIN: origin, PORT: port } = process.env;
  return origin ?? `http://127.0.0.1:${port ?? '3000'}`;
}

/**
 * Says whether a request of nobody is sent to sign in at once. This spares people an empty page and
 * is no lock: whether the cookie is worth anything is asked where the library is opened.
 */
export function isNobodys(cookies: readonly { readonly name: string }[]): boolean {
  return isTeam() && !cookies.some(({ name }) => cookieNames.includes(name));
}

/** Says whether a page is for who is not signed in yet. */
export function isForAll(pathname: string): boolean {
  return /^\/(sign-in|invitations|settings|_next|icon\.svg)(\/|$)/.test(pathname);
}
