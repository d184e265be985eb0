/**
 * The headers that every answer carries, whatever route gave it.
 *
 * `guardAnswers` sets them before anything else; the proxy then puts a policy that names the nonce
 * of the request in the place of the one that allows nothing.
 */
export const plainHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissionsPolicy([
    'camera',
    'display-capture',
    'geolocation',
    'microphone',
    'payment',
    'usb',
  ]),
  // Other sites are told nothing. `no-referrer` would also make our own forms say `Origin: null`
  // over plain HTTP, where no Sec-Fetch-Site speaks for them.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/**
 * Gives the content security policy of a page whose scripts carry `nonce`.
 *
 * Style attributes are allowed because React writes them into server-rendered pages; style
 * elements are not. There is no `upgrade-insecure-requests`: it would break a server that is
 * reached over plain HTTP in an office network. Development needs `unsafe-eval` for React's stack
 * traces and inline styles for Next's error overlay; a built site never has either.
 */
export function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'`;
  return [
    "default-src 'self'",
    `script-src ${isDevelopment ? `${script} 'unsafe-eval'` : script}`,
    `style-src-elem 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function permissionsPolicy(features: readonly string[]): string {
  return features.map((feature) => `${feature}=()`).join(', ');
}
