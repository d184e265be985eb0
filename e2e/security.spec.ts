import { get, request as send } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { expect, test } from './fixtures.ts';

const headers: Readonly<Record<string, string | RegExp>> = {
  'content-security-policy': /frame-ancestors 'none'/,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': /camera=\(\)/,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const routes = [
  '/',
  '/?q=海绵城市',
  '/?q=。',
  '/library',
  '/library/',
  '/documents/hebi-urbanization-plan-2021-2035',
  '/documents/no-such-document',
  '/nowhere/at/all',
  '/icon.svg',
  '/settings',
  '/_next/static/nothing.js',
  '/api/v1/documents',
  '/api/v1/search?q=海绵城市',
  '/api/v1/search?q=',
  '/api/v1/documents/no-such-document/outline',
  '/api/v1/openapi.json',
  '/api/nowhere',
];

for (const route of routes) {
  test(`${route} carries the security headers`, async ({ request }) => {
    const response = await request.get(route, { maxRedirects: 0 });
    for (const [name, value] of Object.entries(headers)) {
      expect(response.headers()[name], name).toMatch(value);
    }
    expect(response.headers()['x-powered-by']).toBeUndefined();
  });
}

test('the files of a page carry the security headers too', async ({ page }) => {
  const bare: string[] = [];
  page.on('response', (response) => {
    const sent = response.headers();
    if (Object.keys(headers).some((name) => sent[name] === undefined)) bare.push(response.url());
  });
  await page.goto('/?q=海绵城市', { waitUntil: 'networkidle' });
  expect(bare).toEqual([]);
});

test('every script of a page carries the nonce of its own request', async ({ request }) => {
  const [first, second] = await Promise.all([request.get('/library'), request.get('/library')]);
  const nonceOf = (policy: string | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1];
  const nonce = nonceOf(first.headers()['content-security-policy']);
  expect(nonce).toBeDefined();
  expect(nonceOf(second.headers()['content-security-policy'])).not.toBe(nonce);
  const scripts = (await first.text()).match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
});

test('a foreign name that leads here is turned away, in one sentence', async ({ baseURL }) => {
  for (const path of ['/', '/library', '/api/v1/documents', '/icon.svg']) {
    const answer = await ask(baseURL, path, { headers: { host: 'evil.example' } });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['referrer-policy']).toBe('same-origin');
  }
});

for (const { who, sent, status } of [
  { who: 'another site', sent: { 'sec-fetch-site': 'cross-site' }, status: 403 },
  { who: 'another port of this machine', sent: { 'sec-fetch-site': 'same-site' }, status: 403 },
  { who: 'another origin', sent: { origin: 'http://127.0.0.1:1' }, status: 403 },
  { who: 'a form that says nothing', sent: {}, status: 403 },
  { who: 'our own page', sent: { 'sec-fetch-site': 'same-origin' }, status: 303 },
]) {
  test(`a change by ${who} is answered ${status}`, async ({ baseURL }) => {
    const answer = await ask(baseURL, '/settings', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...sent },
    });
    expect(answer.statusCode).toBe(status);
  });
}

/** Asks without a browser, which would write the headers in question itself. */
function ask(
  baseURL: string | undefined,
  path: string,
  options: RequestOptions,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, baseURL);
    const request = options.method === 'POST' ? send(url, options) : get(url, options);
    request.on('error', reject);
    request.on('response', (response) => {
      response.resume();
      resolve(response);
    });
    request.end(options.method === 'POST' ? 'theme=dark&back=/library' : undefined);
  });
}
