import type { Page } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './fixtures.ts';
import { visitedPages } from './visited-pages.ts';

/** One page load a language: width and light change in place, and of the dark only its colours are new. */
const locales = ['zh-CN', 'en'] as const;
const widths = [1440, 390];

for (const { name, path } of visitedPages) {
  for (const locale of locales) {
    test(`${name}, ${locale}, wide and narrow, light and dark: axe finds nothing, nothing scrolls sideways`, async ({
      page,
      context,
      baseURL,
    }) => {
      await context.addCookies([{ name: 'zhengci-locale', value: locale, url: baseURL ?? '' }]);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute(
        'lang',
        locale === 'en' ? 'en' : 'zh-Hans',
      );
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axeFindings(page)).toEqual([]);
        expect(await widthOf(page)).toBe(width);
        expect(await page.locator('main').evaluate(cutOffAtStart)).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await axeFindings(page, { rules: ['color-contrast'] })).toEqual([]);
      // 640 px is a page of 1280 at twice its size.
      for (const width of [640, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await widthOf(page)).toBe(width);
      }
    });
  }
}

/** What lies before the start of a page cannot be scrolled to. */
function cutOffAtStart(main: Element): string[] {
  return [...main.querySelectorAll('h1, h2, h3, p, a, li, button')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().left < 0)
    .map((element) => element.outerHTML.slice(0, 120));
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

test('a button without a name, and words too pale to read, would be found', async ({ page }) => {
  await page.goto('/help');
  await page.locator('main').evaluate((main) => {
    main.append(document.createElement('button'));
    const pale = main.appendChild(document.createElement('p'));
    pale.textContent = '看不清';
    pale.style.color = '#ccc';
    pale.style.background = '#fff';
  });
  const found = await axeFindings(page);
  expect(found.map(([rule]) => rule)).toEqual(['button-name', 'color-contrast']);
});

test('what floats is found faultless too, open', async ({ page }) => {
  await page.goto('/dev/ui');
  await page.getByRole('button', { name: '打开对话框' }).click();
  await expect(page.getByRole('dialog', { name: '清空札记？' })).toBeVisible();
  expect(await axeFindings(page, { within: '[role="dialog"]' })).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '六个颜色' }).click();
  await expect(page.getByRole('dialog', { name: '编码的颜色' })).toBeVisible();
  expect(await axeFindings(page, { within: '[role="dialog"]' })).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '编码与地区' }).click();
  await expect(page.getByRole('option')).not.toHaveCount(0);
  expect(await axeFindings(page, { within: '[role="listbox"]' })).toEqual([]);
});
