import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const hebi = 'hebi-urbanization-plan-2021-2035';
const puyang = 'puyang-urbanization-plan-2021-2035-draft';
const henan = 'henan-urbanization-strategy';
const columns = `document=${henan}&document=${hebi}&document=${puyang}`;
const task = `/compare?q=${encodeURIComponent('随迁子女')}&${columns}`;
const pair = `/compare?documents=${hebi},${puyang}`;
const pages = [task, pair, '/compare/coverage?task=居住证'];

test('the start teaches the ways, and a task that is typed stands in columns', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '对照', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('把各地放在一处看');
  for (const way of ['同一任务，各地并排', '两篇通读', '两版比对', '覆盖表'])
    await expect(page.getByRole('heading', { level: 2, name: way })).toBeVisible();
  await page.getByRole('searchbox', { name: '一项任务的说法' }).fill('随迁子女');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/compare\?q=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('随迁子女');
  await expect(page.getByRole('heading', { level: 2, name: '濮阳市' })).toBeVisible();
});

test('what is shared lights up in every column on hover and on focus, and a click brings it level', async ({
  page,
}) => {
  await page.goto(task, { waitUntil: 'networkidle' });
  const shared = page.locator('.compare-cell .layer-shared[data-link]').first();
  await shared.scrollIntoViewIfNeeded();
  await shared.hover();
  expect(await litColumns(shared)).toBeGreaterThan(1);
  await page.mouse.move(0, 0);
  await page.keyboard.press('j');
  await expect(page.locator('.layer-shared:focus')).toHaveCount(1);
  expect(await litColumns(page.locator('.layer-shared:focus'))).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  const number = await page.locator('.layer-shared:focus').getAttribute('data-link');
  const row = page.locator('.compare-cells[data-level]');
  const tops = await row.evaluate(
    (cells, link) =>
      [...cells.querySelectorAll('.compare-cell')].flatMap(
        (cell) => cell.querySelector(`[data-link="${link ?? ''}"]`)?.getClientRects()[0]?.top ?? [],
      ),
    number,
  );
  expect(tops.length).toBeGreaterThan(1);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(2);
});

/** In how many cells of its row something of a link is lit. */
function litColumns(link: Locator): Promise<number> {
  return link.evaluate(
    (element) =>
      [...(element.closest('.compare-cells')?.querySelectorAll('.compare-cell') ?? [])].filter(
        (cell) => cell.querySelector('[data-on]') !== null,
      ).length,
  );
}

test('differences carry seals that are explained, and copied words are the source’s own', async ({
  page,
}) => {
  await page.goto(task);
  const different = page.locator('.layer-difference[data-seal]').first();
  await expect(different).toHaveAttribute('data-means', /.：对方/);
  await expect(page.locator('.compare-tools .difference-counts')).toContainText(/\d/);
  expect(await different.textContent()).not.toMatch(/[数力级单序简字标增换]$/u);
});

test('the base, the columns and the marking stand in the address', async ({ page }) => {
  await page.goto(task);
  await page.getByRole('link', { name: '以此为准' }).last().click();
  await expect(page).toHaveURL(new RegExp(`document=${puyang}&document=${henan}`));
  await expect(page.locator('.compare-columns h2').first()).toHaveText('濮阳市');
  await page.getByRole('link', { name: '不看这一篇：河南省' }).click();
  await expect(page.locator('.compare-columns h2')).toHaveText(['濮阳市', '鹤壁市']);
  await page
    .getByRole('navigation', { name: '标出' })
    .getByRole('link', { name: '相同', exact: true })
    .click();
  await expect(page).toHaveURL(/marking=same/);
  await page
    .getByRole('region', { name: '加一篇' })
    .getByRole('link', { name: /^河南省/ })
    .click();
  await expect(page.locator('.compare-columns h2')).toHaveText(['濮阳市', '鹤壁市', '河南省']);
});

test('silence is shown as silence, and the nearest passage as no more than that', async ({
  page,
}) => {
  await page.goto(
    `/compare?q=${encodeURIComponent('15分钟生活圈')}&document=${hebi}&document=city-conference-speech-2022`,
  );
  await expect(page.locator('.compare-cell .silence').first()).toHaveText('未提');
  await expect(
    page.locator('.compare-cell', { has: page.locator('.silence') }).first(),
  ).not.toContainText('近似');
});

test('passages go into the basket from the results, come along, and stand side by side', async ({
  page,
}) => {
  await page.goto('/?q=15分钟生活圈', { waitUntil: 'networkidle' });
  const ticks = page.getByRole('button', { name: '放入对照篮' });
  await ticks.first().click();
  const basket = page.getByRole('region', { name: '对照篮' });
  await expect(basket).toContainText('1/4');
  await expect(ticks.first()).toHaveAttribute('aria-pressed', 'true');
  // By key: c puts the passage in that has the focus.
  await page.keyboard.press('Escape');
  await page.locator('.hit-line a').last().focus();
  await page.keyboard.press('c');
  await expect(basket).toContainText('2/4');
  await page.goto('/library');
  await expect(basket).toContainText('2/4');
  await page.goBack();
  await expect(page.getByRole('button', { name: '放入对照篮', pressed: true })).toHaveCount(2);
  await page.goto('/library', { waitUntil: 'networkidle' });
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/compare\?at=.*&at=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('选定的2段');
  await expect(page.locator('.compare-columns h2')).toHaveCount(2);
});

test('a full basket says so, and a passage is taken out where it is listed', async ({ page }) => {
  await page.goto('/?q=城镇化', { waitUntil: 'networkidle' });
  const free = page.getByRole('button', { name: '放入对照篮', pressed: false });
  for (let count = 1; count <= 4; count += 1) {
    await free.first().click();
    await expect(page.getByRole('region', { name: '对照篮' })).toContainText(`${count}/4`);
  }
  await free.first().click();
  await expect(page.getByRole('status').filter({ hasText: '对照篮已满' })).toHaveCount(1);
  await page
    .getByRole('button', { name: /^从对照篮取出/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '对照篮' })).toContainText('3/4');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a comparison is read whole, and the basket works by forms', async ({ page }) => {
    await page.goto(task);
    await expect(page.locator('.compare-cell .layer-shared').first()).toBeVisible();
    await page.goto('/?q=15分钟生活圈');
    await page.getByRole('button', { name: '放入对照篮' }).first().click();
    await expect(page).toHaveURL(/\?q=/);
    await expect(page.getByRole('region', { name: '对照篮' })).toContainText('1/4');
    await page.getByRole('link', { name: '对照', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: /^对照篮/ })).toBeVisible();
    await page.goto(pair);
    await expect(page.getByText('第一章 发展基础').first()).toBeVisible();
  });
});

test('two documents: a sentence that is clicked brings its counterpart level with it', async ({
  page,
}) => {
  await page.goto(pair, { waitUntil: 'networkidle' });
  await page.keyboard.press('j');
  const left = page.locator("[data-side='left'] [data-picked]");
  const right = page.locator("[data-side='right'] [data-picked]");
  await expect(left).toHaveCount(1);
  await expect(right).toHaveCount(1);
  await expect(right).toBeInViewport();
  await expect
    .poll(async () => Math.abs((await topOf(left)) - (await topOf(right))), { timeout: 3_000 })
    .toBeLessThan(40);
  await expect(page.getByRole('region', { name: '选定的两句' })).toContainText('%');
  await page.getByRole('link', { name: '并排看差异' }).click();
  await expect(page.locator('.compare-columns h2')).toHaveText(['鹤壁市', '濮阳市']);
});

async function topOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.y ?? NaN;
}

test('who looks at something else and comes back finds both texts where they were', async ({
  page,
}) => {
  await page.goto(pair, { waitUntil: 'networkidle' });
  const text = page.locator('.pair-pane .text').first();
  await text.evaluate((pane) => {
    pane.scrollTop = 2_000;
  });
  await expect
    .poll(() => page.evaluate(() => (history.state as { paneTops?: number[] }).paneTops?.[0]))
    .toBe(2_000);
  await page.getByRole('link', { name: '札记' }).first().click();
  await expect(page).toHaveURL(/notebook/);
  await page.goBack();
  await expect.poll(() => text.evaluate((pane) => pane.scrollTop)).toBeGreaterThan(1_900);
});

test('the outlines of two documents stand beside each other, and a heading leads both there', async ({
  page,
}) => {
  await page.goto(pair, { waitUntil: 'networkidle' });
  const line = page.locator('.pair-outline li', { hasText: '第四章' }).first();
  await expect(line.getByRole('link')).toHaveCount(2);
  await line.getByRole('link').first().click();
  for (const side of ['left', 'right'])
    await expect(
      page
        .locator(`[data-side='${side}'] .text`)
        .getByText(/^第四章/)
        .first(),
    ).toBeInViewport();
});

test('a list of one’s own becomes a matrix; a cell opens its passages; the files come', async ({
  page,
}) => {
  await page.goto('/compare/coverage');
  await page.getByRole('textbox', { name: '一行一项任务' }).fill('随迁子女\n居住证\n火星移民');
  await page.getByRole('button', { name: '做覆盖表' }).first().click();
  const matrix = page.getByRole('table', { name: '覆盖表' });
  await expect(matrix.getByRole('row')).toHaveCount(4);
  await expect(matrix.getByRole('row', { name: /火星移民/ }).getByText('未提')).toHaveCount(5);
  await matrix
    .getByRole('row', { name: /随迁子女/ })
    .getByRole('link')
    .first()
    .click();
  const peek = page.getByRole('complementary', { name: '所选一格' });
  await expect(peek.getByRole('heading', { level: 2 })).toHaveText('随迁子女');
  await expect(peek.locator('.quotation').first()).toContainText('随迁子女');
  await expect(peek.locator('.tally').first()).toContainText(/共\d+处/);
  await page.locator('summary', { hasText: '导出' }).click();
  for (const name of ['Word 文档（横排）', 'Excel 表格', 'CSV 表格']) {
    const href = (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
    expect((await page.request.get(href)).status()).toBe(200);
  }
});

test('a correspondence is rejected, listed as decided by a person, and taken back', async ({
  page,
}) => {
  const at = `/compare?q=${encodeURIComponent('公共就业服务')}&document=${henan}&document=${puyang}`;
  await page.goto(at);
  await page.locator('details.why summary').first().click();
  await page.getByRole('button', { name: '不是同一任务' }).first().click();
  await expect(page.getByText(/^人作的1个判定/)).toBeVisible();
  await page.getByText(/^人作的1个判定/).click();
  await page.getByRole('button', { name: '撤回' }).first().click();
  await expect(page.getByText(/^人作的/)).toHaveCount(0);
});

test('from a query, from the reader and from a selection it is one step', async ({ page }) => {
  await page.goto('/?q=随迁子女', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: '并排对照' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('随迁子女');
  await page.goto(`/documents/${hebi}`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: '对照', exact: true }).last().click();
  await expect(page.getByRole('combobox', { name: '左' })).toHaveValue(hebi);
  await page.goto(`/documents/${hebi}`, { waitUntil: 'networkidle' });
  await selectWords(page, '以居住证为主要依据的随迁子女义务教育入学政策');
  await page.getByRole('link', { name: '对照所选' }).click();
  await expect(page).toHaveURL(new RegExp(`at=${hebi}`));
  await expect(page.locator('.compare-cell').first()).toContainText('随迁子女义务教育入学政策');
});

/** Selects words of the text, as a reader would with the pointer. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(
      document.querySelector('main') as Node,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return;
    }
  }, words);
}

test('a comparison, a pair and their files are one address apart', async ({ page }) => {
  for (const path of [task, pair]) {
    await page.goto(path);
    await page.getByText('导出', { exact: true }).click();
    for (const name of ['Word 文档（横排）', 'Markdown', 'CSV 表格', 'Excel 表格']) {
      const href = (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
      const answer = await page.request.get(href);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-disposition']).toContain('attachment');
    }
  }
});

test('what cannot be compared is said in a sentence', async ({ page }) => {
  await page.goto(`/compare?documents=${hebi},${hebi}`);
  await expect(page.getByRole('alert').first()).toContainText('这个对照做不出来');
  await page.goto(`/compare?documents=${hebi},no-such-document`);
  await expect(page.getByRole('alert').first()).toContainText('no-such-document');
  await page.goto(`/compare?q=${encodeURIComponent('火星移民')}`);
  await expect(page.getByRole('heading', { name: '没有可对照的' })).toBeVisible();
  const many = Array.from({ length: 300 }, (_, index) => `document=d${index}`).join('&');
  await page.goto(`/compare?q=${encodeURIComponent('城镇化')}&${many}`);
  await expect(page.getByRole('alert').first()).toBeVisible();
});

test('on a phone the places stand below each other, and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(task);
  const cells = page.locator('.compare-row').first().locator('.compare-cell');
  const [first, second] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
  expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? NaN) + (first?.height ?? NaN) - 1);
  await expect(cells.nth(1).locator('.who')).toBeVisible();
  // A sheet is asked about as if it stood upright, and lies on its side.
  await page.emulateMedia({ media: 'print' });
  const [left, right] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()];
  expect(right?.x).toBeGreaterThan((left?.x ?? NaN) + (left?.width ?? NaN) - 1);
  await expect(page.locator('.compare-table .ribbons').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  for (const path of pages) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});
