import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** A file as a visitor chooses it. */
export type Sent = { readonly name: string; readonly content: string | Buffer };

/** Chooses files on the page of the library. */
export async function choose(page: Page, files: readonly Sent[]): Promise<void> {
  await page
    .locator('.drop input[type=file]')
    .first()
    .setInputFiles(
      files.map(({ name, content }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: typeof content === 'string' ? Buffer.from(content) : content,
      })),
    );
}

/** Takes files into the library, and waits until they are in it. */
export async function takeIn(page: Page, files: readonly Sent[]): Promise<void> {
  await page.goto('/library', { waitUntil: 'networkidle' });
  const report = page.locator('.jobs li').first().getByRole('link', { name: '收录报告' });
  const before = (await report.count()) === 0 ? '' : await report.getAttribute('href');
  await choose(page, files);
  await page.getByRole('button', { name: '开始收录' }).click();
  // The list may still begin with the job before this one.
  await expect(report).not.toHaveAttribute('href', before ?? '');
  await expect(page.locator('.jobs li').first()).toHaveAttribute('data-state', 'done', {
    timeout: 45_000,
  });
}
