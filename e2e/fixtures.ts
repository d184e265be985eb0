import { test as base, expect } from '@playwright/test';
import type { Page } from '@playwright/test';

export { expect };

/**
 * A visitor whose page keeps to itself: a test fails when the page asks another host for anything,
 * breaks its own content policy, throws, or is answered by a failure of the server.
 */
export const test = base.extend<{ keepsToItself: undefined }>({
  keepsToItself: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on('request', (request) => {
        if (!isOwn(request.url())) faults.push(`asks another host: ${request.url()}`);
      });
      context.on('response', (response) => {
        if (response.status() >= 500) faults.push(`fails on the server: ${response.url()}`);
      });
      context.on('page', (page) => {
        watch(page, faults);
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`throws: ${error.message}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
}

function isOwn(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    /^(data|blob|about):$/.test(protocol) || /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname)
  );
}
