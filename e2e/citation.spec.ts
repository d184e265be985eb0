import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { select } from './select-words.ts';

const hebi = '/documents/hebi-urbanization-plan-2021-2035';
const words = '15分钟生活圈';
const in2025 = /鹤壁市人民政府\. 鹤壁市新型城镇化规划（2021—2035年）：鹤政〔2022〕15号\[Z\]/u;
const in2015 = /鹤壁市人民政府\. 鹤壁市新型城镇化规划（2021—2035年）: 鹤政〔2022〕15号\[A\]/u;

test.use({ viewport: { width: 1440, height: 900 } });

test('the edition of GB/T 7714 that is chosen in a text is the one that is copied, there and in other texts', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(hebi);
  const usual = await cited(page);
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByText('GB/T 7714—2015', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'GB/T 7714—2015' })).toBeChecked();
  await page.keyboard.press('Escape');
  expect(usual).toMatch(in2025);
  await expect.poll(() => cited(page)).toMatch(in2015);
  await page.goto('/documents/puyang-urbanization-plan-2021-2035-draft');
  await select(page, '人地钱');
  await page.keyboard.press('y');
  await expect(page.getByText('已复制，附出处').last()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('濮阳市新型城镇化规划（2021—2035年）（征求意见稿）[A]');
});

/** What is on the clipboard after the words of a text are cited. */
async function cited(page: Page): Promise<string> {
  await select(page, words);
  await page.keyboard.press('y');
  await expect(page.getByText('已复制，附出处').last()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^“${words}”（.+字符\\d+-\\d+\\.?）$`, 'u'));
  return copied;
}
