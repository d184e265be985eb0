import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

// Wide enough for notes to stand beside the text.
test.use({ viewport: { width: 1440, height: 900 } });

/** What a person with a keyboard has: keys. No other way of acting stands in this file. */
const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

test.afterEach(async ({ request }) => {
  const { annotations } = (await (await request.get('/api/v1/annotations')).json()) as {
    readonly annotations: readonly { readonly annotationId: string }[];
  };
  for (const { annotationId } of annotations) {
    await request.delete(`/api/v1/annotations/${annotationId}`);
  }
});

test('by keys alone: a wording is searched, read, noted, compared, and leaves as a file', async ({
  page,
}) => {
  await page.goto('/', { waitUntil: 'networkidle' });

  await press(page, '/');
  await expect(page.getByRole('searchbox', { name: '检索政策文本' })).toBeFocused();
  await page.keyboard.type('随迁子女教育保障');
  await press(page, 'Enter');
  const results = page.getByRole('list', { name: '检索结果' });
  await expect(page.getByRole('region', { name: '检索结果的核对' }).locator('b')).toHaveText([
    '2',
    '2',
    '2',
  ]);

  await press(page, 'j');
  await seesFocus(page, results.locator('.hit-line a').first());
  await press(page, 'c');
  const basket = page.getByRole('region', { name: '对照篮' });
  await expect(basket).toContainText('1/4');
  await press(page, 'j');
  await seesFocus(page, results.locator('.hit-line a').nth(1));
  await press(page, 'Enter');

  await expect(page).toHaveURL(/\/documents\/[^?]+\?q=/);
  await expect(page.locator('mark[aria-current]')).toBeInViewport();
  await expect(basket).toContainText('1/4');
  await press(page, 'j');
  await press(page, '.');
  const bar = page.getByRole('toolbar', { name: '对所选文字' });
  await expect(bar).toBeVisible();
  await press(page, 'n');
  const field = page.getByRole('textbox', { name: '批注内容' });
  await expect(field).toBeFocused();
  await page.keyboard.type('键盘写的批注');
  await press(page, 'ControlOrMeta+Enter');
  const card = page.getByRole('article', { name: /^批注：.*随迁子女教育保障/ });
  await expect(card).toContainText('键盘写的批注');
  await expect(field).toBeHidden();
  // Whoever wrote goes on from there: the next stops are what can be done with the note.
  await tabTo(page, card.getByRole('button', { name: '编辑' }), 4);

  // The same words are put beside those of the other text.
  await press(page, '.');
  await expect(bar).toBeVisible();
  await press(page, 'c');
  await expect(basket).toContainText('2/4');
  // The bar is the next stop, and Escape leads out of it.
  await press(page, 'Tab');
  await seesFocus(page, bar.getByRole('button').first());
  await press(page, 'Escape');
  await expect(bar).toBeHidden();
  await press(page, 'c');
  await expect(page).toHaveURL(/\/compare\?/);
  const columns = page.locator('.compare-columns').getByRole('heading', { level: 2 });
  await expect(columns).toHaveText(['濮阳市', '鹤壁市']);
  await press(page, 'j');
  await seesFocus(page, page.locator('.compare-cells .layer-shared[tabindex="0"]'));
  await expect(page.locator('.compare-cells [data-on]')).not.toHaveCount(0);

  await tabBackTo(page, page.locator('summary', { hasText: '导出' }));
  await press(page, 'Enter');
  const markdown = page.getByRole('link', { name: 'Markdown' });
  await tabTo(page, markdown);
  const arriving = page.waitForEvent('download');
  await press(page, 'Enter');
  const written = await readFile(await (await arriving).path(), 'utf8');
  expect(written).toContain('随迁子女教育保障');
  expect(written).toMatch(/字符\d+-\d+/);

  // What was noted stands in the notebook, where keys lead.
  await press(page, 'ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^直达/ })).toBeFocused();
  await page.keyboard.type('札记');
  await expect(page.getByRole('option').first()).toContainText('札记');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/notebook/);
  await expect(page.getByText('键盘写的批注')).toBeVisible();
});

/** Where the focus is, it is seen: on the screen, and with a sign that only the keyboard brings. */
async function seesFocus(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  const isMarked = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || !focused.matches(':focus-visible')) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  expect(isMarked).toBe(true);
}

const tabTo = (page: Page, target: Locator, most = 12) =>
  walkTo(page, target, { most, key: 'Tab' });
const tabBackTo = (page: Page, target: Locator) =>
  walkTo(page, target, { most: 20, key: 'Shift+Tab' });

type Walk = { readonly key: string; readonly most: number };

/** Goes from stop to stop, and says when the way is longer than anybody would go. */
async function walkTo(page: Page, target: Locator, { key, most }: Walk): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await press(page, key);
    if (await target.evaluate((element) => element === document.activeElement)) {
      await seesFocus(page, target);
      return;
    }
  }
  throw new Error(`${most} presses of ${key} do not lead there`);
}
