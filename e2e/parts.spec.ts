import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/dev/ui', { waitUntil: 'networkidle' });
});

test('hard words are shown as they are: nothing overflows, nothing is carried out', async ({
  page,
}) => {
  await expect(page).toHaveTitle(/^构件/);
  await expect(page.getByText('<script>document.title="坏"</script>').first()).toBeVisible();
  await expect(page.locator('.layer-control').first()).toHaveAttribute('data-number', 'U+202E');
  expect(await page.locator('main').evaluate(bareControls)).toBe(0);
  await expect(page.getByText('10,000', { exact: true }).first()).toBeVisible();
  for (const width of [360, 768, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.locator('main').evaluate(overflowing)).toEqual([]);
  }
});

/** Counts signs that turn the direction of writing and are not in a box of their own. */
function bareControls(main: Element): number {
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let bare = 0;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const isBoxed = text.parentElement?.closest('.layer-control') !== null;
    if (!isBoxed && /[\u202A-\u202E\u2066-\u2069]/.test(text.textContent ?? '')) bare += 1;
  }
  return bare;
}

/** Names what is wider than the page, unless it scrolls within itself or cuts on purpose. */
function overflowing(main: Element): string[] {
  const isHeld = (element: Element | null): boolean =>
    element !== null &&
    element !== main &&
    (getComputedStyle(element).overflowX !== 'visible' || isHeld(element.parentElement));
  return [...main.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .filter((element) => !isHeld(element))
    .map((element) => element.outerHTML.slice(0, 120));
}

test('a code or a place is picked by the first letters of its pinyin', async ({ page }) => {
  const field = page.getByRole('combobox', { name: '编码与地区' });
  await field.click();
  await expect(page.getByRole('option')).toHaveCount(65);
  await field.pressSequentially('py');
  await expect(page.getByRole('option')).toHaveText(['濮阳', /^河南省濮阳市/]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '去掉：濮阳' })).toBeVisible();
  await field.fill('cq');
  await expect(page.getByRole('option', { name: '重庆' })).toBeVisible();
  await field.fill('无此名');
  await expect(page.getByText('没有这样的名称')).toBeVisible();
});

test('a tree is walked, folded and chosen in by key', async ({ page }) => {
  const item = (name: string) => page.getByRole('treeitem', { name });
  await item('措辞').focus();
  await page.keyboard.press('ArrowDown');
  await expect(item('简称')).toBeFocused();
  await page.keyboard.press('l');
  await expect(item('力度')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(item('力度')).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(item('措辞')).toHaveAttribute('aria-expanded', 'false');
  await expect(item('力度')).toHaveCount(0);
});

test('a dialog keeps the focus and gives it back', async ({ page }) => {
  const button = page.getByRole('button', { name: '打开对话框' });
  await button.click();
  await expect(page.getByRole('dialog', { name: '清空札记？' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '不清空' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('what was done can be taken back', async ({ page }) => {
  await page.getByRole('button', { name: '删除批注（3）' }).click();
  await expect(page.getByRole('button', { name: '删除批注（2）' })).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('button', { name: '删除批注（3）' })).toBeVisible();
});

test('volatile layers are highlights and leave the page as it is', async ({ page }) => {
  const specimen = page.locator('.specimen').filter({ hasText: '悬停' });
  const before = await specimen.innerHTML();
  await page.getByRole('button', { name: 'hit-now' }).click();
  await page.getByRole('button', { name: 'hover' }).click();
  const painted = await page.evaluate(() =>
    [...CSS.highlights].map(([name, { size }]) => [name, size]),
  );
  expect(painted).toEqual([
    ['hit-now', 1],
    ['hover', 1],
  ]);
  expect(await specimen.innerHTML()).toBe(before);
});

test('a browser without highlights gets the same by attribute', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
    Reflect.deleteProperty(Object.getPrototypeOf(CSS) as object, 'highlights');
  });
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'hit-now' }).click();
  await expect(page.locator('main mark[data-lit="hit-now"]')).not.toHaveCount(0);
});
