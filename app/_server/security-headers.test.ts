import { expect, test } from 'vitest';
import { contentSecurityPolicy, plainHeaders } from './security-headers.ts';

test('scripts run only with the nonce of their request', () => {
  const policy = contentSecurityPolicy('abc123', false);
  expect(policy).toContain("script-src 'self' 'nonce-abc123' 'strict-dynamic';");
  expect(policy).not.toContain('unsafe-eval');
});

test('development may evaluate, a built site may not', () => {
  expect(contentSecurityPolicy('abc123', true)).toContain("'strict-dynamic' 'unsafe-eval';");
  expect(contentSecurityPolicy('abc123', false)).toContain("style-src-elem 'self' 'nonce-abc123';");
});

test.each([
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "connect-src 'self'",
])('the policy says %s', (directive) => {
  expect(contentSecurityPolicy('abc123', false).split('; ')).toContain(directive);
});

test('an office network without HTTPS stays reachable', () => {
  expect(contentSecurityPolicy('abc123', false)).not.toContain('upgrade-insecure-requests');
});

test('no answer may be framed, sniffed or tell where the reader was', () => {
  expect(plainHeaders).toMatchObject({
    'X-Frame-Options': 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
});
