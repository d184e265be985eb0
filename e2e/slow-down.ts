import type { Page } from '@playwright/test';

/** Makes the page's machine four times as slow: what a reader with an old laptop has. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}
