/**
 * Gives `path` where it stays on this site, else the start page: a form field must not send a
 * reader elsewhere. `//evil.example` and `/\evil.example` are other sites to a browser, and so is
 * `/%09/evil.example` once its tab is dropped.
 *
 * ownPath('/library?year=2022') -> '/library?year=2022'; ownPath('//evil.example') -> '/'
 */
export function ownPath(path: string | undefined): string {
  if (path?.startsWith('/') !== true) return '/';
  const here = 'http://own.invalid';
  const url = URL.canParse(path, here) ? new URL(path, here) : undefined;
  return url?.origin === here && !url.pathname.startsWith('//')
    ? `${url.pathname}${url.search}${url.hash}`
    : '/';
}
