import { expect, test } from './fixtures.ts';

test('the language is switched in place and stays', async ({ page }) => {
  await page.goto('/?q=15分钟生活圈');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('list', { name: 'Results' }).getByRole('article')).toHaveCount(3);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/library');
  await expect(page).toHaveTitle('Library · Zhengci');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('5篇');
});

test('the light is switched in place and stays', async ({ page }) => {
  await page.goto('/documents/hebi-urbanization-plan-2021-2035#s20');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  const heading = page.locator('#s20');
  const before = (await heading.boundingBox())?.y ?? NaN;
  await page.getByRole('button', { name: '夜间' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect((await heading.boundingBox())?.y).toBeCloseTo(before, -2);
  await expect(page.getByRole('button', { name: '日间' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a system that is dark needs no choice', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await expect(page.getByRole('button', { name: '日间' })).toBeVisible();
  await expect(page.getByRole('button', { name: '夜间' })).toBeHidden();
});

test('the first stop of the keyboard skips to the text', async ({ page }) => {
  await page.goto('/library');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('on a phone the filters and the outline open from below and beside', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?q=15分钟生活圈');
  await expect(page.getByRole('checkbox', { name: '规划' })).toBeHidden();
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page.getByRole('checkbox', { name: '规划' })).toBeVisible();
  await page.getByRole('button', { name: '收起' }).click();
  await expect(page.getByRole('checkbox', { name: '规划' })).toBeHidden();
  await page.goto('/documents/hebi-urbanization-plan-2021-2035');
  await page.getByRole('button', { name: '章节' }).click();
  await expect(page.getByRole('link', { name: /^第三章/ })).toBeVisible();
});
