import { test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { visitedPages } from '../visited-pages.ts';

const widths = [390, 768, 1440];
const tallest = 9_000; // A whole plan would be a picture of forty thousand pixels.

for (const { name, path } of visitedPages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const width of widths)
        await picture(page, { name: `${name}-${width}-${colorScheme}`, path, width });
    });
  }
  test(`${name}, forced colours, reduced motion`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await picture(page, { name: `${name}-1440-forced`, path, width: 1440 });
  });
}

test('drawers on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?q=15分钟生活圈');
  await page.getByRole('button', { name: '筛选' }).click();
  await page.screenshot({ path: fileOf('drawer-filters-390-light') });
  await page.goto('/documents/hebi-urbanization-plan-2021-2035?q=15分钟生活圈');
  await page.getByRole('button', { name: '章节' }).click();
  await page.screenshot({ path: fileOf('drawer-outline-390-light') });
});

type Asked = { readonly name: string; readonly path: string; readonly width: number };

async function picture(page: Page, { name, path, width }: Asked): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.goto(path);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({
    width,
    height: path.startsWith('/documents') ? 1_200 : Math.min(height, tallest),
  });
  await page.screenshot({ path: fileOf(name) });
}

function fileOf(name: string): string {
  return `screenshots/${name}.png`;
}
