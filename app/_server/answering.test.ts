import { NextRequest } from 'next/server.js';
import { expect, test, vi } from 'vitest';

vi.mock('server-only', () => ({}));
const { localeOf } = await import('./answering.ts');

const english = { 'accept-language': 'en-US,en' };

test.each([
  { asks: 'a program in English', headers: english, locale: 'en' },
  { asks: 'a page in an English browser', headers: { ...english, ...samePage() }, locale: 'zh-CN' },
  {
    asks: 'a page whose reader chose English',
    headers: { ...samePage(), cookie: 'zhengci-locale=en' },
    locale: 'en',
  },
])('$asks is answered in $locale', ({ headers, locale }) => {
  const given = new Headers(Object.entries(headers));
  expect(localeOf(new NextRequest('http://127.0.0.1/api/v1/search', { headers: given }))).toBe(
    locale,
  );
});

function samePage() {
  return { 'sec-fetch-site': 'same-origin' };
}
