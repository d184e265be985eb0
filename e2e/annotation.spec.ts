import type { APIRequestContext, Page } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './fixtures.ts';
import { select } from './select-words.ts';

const henan = '/documents/henan-urbanization-strategy';
const speech = '/documents/city-conference-speech-2022';

// One after the other: what a test finds on a text must be its own.
test.describe.configure({ mode: 'default' });
// Wide enough for notes to stand beside the text.
test.use({ viewport: { width: 1440, height: 900 } });

test('by keys alone: the sentence of a hit is marked, stays marked, and the mark is taken back', async ({
  page,
}) => {
  await page.goto(`${henan}?q=城镇社区15分钟生活圈`);
  // The page hears keys when its scripts are there, which a busy machine delays.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(page.locator('mark[aria-current]').first()).toBeInViewport({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('.');
  await expect(page.getByRole('toolbar', { name: '对所选文字' })).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByText('已标记')).toBeVisible();
  await expect(page.locator('[data-notes]')).not.toHaveCount(0);
  const marked = await wordsOfMarks(page);
  expect(marked).toContain('15分钟生活圈');
  expect(marked).toMatch(/[。；]$/);
  await page.reload();
  expect(await wordsOfMarks(page)).toBe(marked);
  await page.locator('.margin-card').first().hover();
  await page.getByRole('button', { name: '删除' }).first().click();
  await expect(page.locator('[data-notes]')).toHaveCount(0);
  const done = page.locator('.toast', { hasText: '已删除' });
  await done.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('[data-notes]')).not.toHaveCount(0);
  await clear(page);
});

test('a note with a new code stands beside its line, is changed, and says what it is to a listener', async ({
  page,
}) => {
  await page.goto(speech);
  await select(page, '实施“一中心六组团”城市发展战略');
  await page.getByRole('toolbar').getByRole('button', { name: '批注' }).click();
  await page.getByText('新编码', { exact: true }).click();
  await page.getByRole('textbox', { name: '新编码的名称' }).fill('战略名称');
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.locator('.code-picker .chip')).toContainText('战略名称');
  await page.getByRole('textbox', { name: '批注内容' }).fill('**首见**于此\n- 见 <b>下文</b>');
  await page.keyboard.press('ControlOrMeta+Enter');
  const card = page.getByRole('article', { name: /^批注：实施“一中心六组团”城市发展战略/ });
  await expect(card.getByText('首见', { exact: true })).toHaveCSS('font-weight', '700');
  // What is written as markup is shown as it was written.
  await expect(card.getByRole('listitem')).toHaveText('见 <b>下文</b>');
  await expect(async () => {
    const id = (await page.locator('.margin-card', { has: card }).getAttribute('id')) ?? '';
    const own = `[data-notes~="${id.replace(/^card-/, '')}"]`;
    const line = await page.locator(own).first().boundingBox();
    const beside = await card.boundingBox();
    expect(Math.abs((line?.y ?? 0) - (beside?.y ?? 0))).toBeLessThan(40);
  }).toPass({ timeout: 10_000 });
  await card.hover();
  await card.getByRole('button', { name: '编辑' }).click();
  await card.getByRole('textbox', { name: '批注内容' }).fill('改过的批注');
  await card.getByRole('button', { name: '保存' }).click();
  await expect(card).toContainText('改过的批注');
  await page.reload();
  await expect(card).toContainText('改过的批注');
  await clear(page);
});

test('who cancels a note leaves no mark, and Escape is a way to cancel', async ({ page }) => {
  await page.goto(speech);
  await select(page, '新型城镇化');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: '批注内容' }).fill('算了');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '批注内容' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('算了')).toHaveCount(0);
});

test('of two notes on the same words both are reached, and each keeps its line', async ({
  page,
  request,
}) => {
  const ids = await annotate(request, henan, {
    quotes: [
      '健全城镇建设用地增加规模与吸纳农业转移人口落户数量挂钩机制',
      '农业转移人口落户数量挂钩机制',
    ],
  });
  await page.goto(henan);
  const shared = page
    .locator(`[data-notes~="${ids[0] ?? ''}"][data-notes~="${ids[1] ?? ''}"]`)
    .first();
  await expect(shared).toHaveAttribute('data-code-below', '0');
  await shared.click();
  for (const id of ids) await expect(page.locator(`#card-${id}`)).toHaveAttribute('data-current');
  const boxes = await Promise.all(ids.map((id) => page.locator(`#card-${id}`).boundingBox()));
  const [first, second] = boxes.toSorted((a, b) => (a?.y ?? 0) - (b?.y ?? 0));
  expect((first?.y ?? 0) + (first?.height ?? 0)).toBeLessThanOrEqual(second?.y ?? 0);
  await remove(request, ids);
});

test('of two windows the second is told, and neither text is lost', async ({ page, request }) => {
  const [id = ''] = await annotate(request, speech, { quotes: ['现代城镇体系'], note: '起初' });
  await page.goto(speech);
  const card = page.locator(`#card-${id}`);
  await card.hover();
  await card.getByRole('button', { name: '编辑' }).click();
  await card.getByRole('textbox', { name: '批注内容' }).fill('这边的文字');
  const there = await request.patch(`/api/v1/annotations/${id}`, {
    data: { note: '那边的文字' },
    headers: { 'If-Match': '"1"' },
  });
  expect(there.ok()).toBe(true);
  await card.getByRole('button', { name: '保存' }).click();
  await expect(card.getByRole('alert')).toContainText('那边的文字');
  await expect(card.getByRole('textbox', { name: '批注内容' })).toHaveValue('这边的文字');
  await card.getByRole('button', { name: '两段都要' }).click();
  await card.getByRole('button', { name: '仍存我的' }).click();
  await expect(card).toContainText('那边的文字');
  await expect(card).toContainText('这边的文字');
  await remove(request, [id]);
});

test('words are cited with their document and section', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(henan);
  await select(page, '城镇社区15分钟生活圈');
  await page.keyboard.press('y');
  await expect(page.getByText('已复制，附出处')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^“城镇社区15分钟生活圈”（.+建设便捷舒适的宜居城市.+字符\d+-\d+\.）$/);
});

test('a note on a wording shows wherever the wording stands', async ({ page }) => {
  await page.goto(speech);
  await select(page, '一中心六组团');
  await page.keyboard.press('n');
  await page.getByRole('checkbox', { name: '凡出现此语处都显示' }).check();
  await page.getByRole('textbox', { name: '批注内容' }).fill('全市的战略');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.margin-card', { hasText: '全市的战略' })).toBeVisible();
  const marked = await page.locator('[data-notes]').allTextContents();
  expect(marked.length).toBeGreaterThan(1);
  await clear(page);
});

test('on a phone the bar keeps to the bottom, and notes stand below their passage', async ({
  page,
  request,
}) => {
  const [id = ''] = await annotate(request, henan, { quotes: ['城市更新方面'], note: '看下一条' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(henan);
  const card = page.locator(`#card-${id}`);
  await card.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await select(page, '三区一村');
  const bar = await page.locator('.selection-bar').boundingBox();
  expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeCloseTo(844, 0);
  // What saves a note is over the pages of the phone, not behind them.
  await page.getByRole('toolbar').getByRole('button', { name: '批注' }).click();
  await page.getByRole('button', { name: '保存' }).click({ trial: true });
  await page.getByRole('button', { name: '取消' }).click();
  await remove(request, [id]);
});

test('a printed text names itself, and nothing of the dock of a phone lies on its words', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  // The width of a sheet of A4 without its margins.
  await page.setViewportSize({ width: 658, height: 1000 });
  await page.goto(speech);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.outline-button')).toBeHidden();
  const dock = () => getComputedStyle(document.body, '::after').display;
  expect(await page.evaluate(dock)).toBe('none');
});

test('without scripts marks and notes are read, each note behind its passage', async ({
  browser,
  request,
  baseURL,
}) => {
  const [id = ''] = await annotate(request, henan, {
    quotes: ['持续推进以老旧小区'],
    note: '不用脚本也能读',
  });
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL ?? ''}${henan}`);
  await expect(page.locator(`#card-${id}`)).toContainText('不用脚本也能读');
  await expect(page.locator(`[data-notes~="${id}"]`)).toHaveText('持续推进以老旧小区');
  await context.close();
  await remove(request, [id]);
});

test('axe finds nothing on a text with notes, with the bar open, light and dark', async ({
  page,
  request,
}) => {
  const ids = await annotate(request, speech, { quotes: ['构建现代城镇体系'], note: '一条批注' });
  await page.goto(speech);
  await select(page, '构建现代城镇体系');
  await expect(page.getByRole('toolbar', { name: '对所选文字' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page)).toEqual([]);
  }
  await remove(request, ids);
});

async function wordsOfMarks(page: Page): Promise<string> {
  return (await page.locator('[data-notes]').allTextContents()).join('');
}

/** Selects words as a person does who draws over them: the page is told by the browser alone. */

/** Makes notes through the interface of programs, where they are not what a test is about. */
async function annotate(
  request: APIRequestContext,
  path: string,
  { quotes, note = '' }: { readonly quotes: readonly string[]; readonly note?: string },
): Promise<string[]> {
  const documentId = path.replace('/documents/', '');
  const ids: string[] = [];
  for (const quote of quotes) {
    const q = new URLSearchParams({ q: quote, mode: 'raw', limit: '500' });
    const found = (await (await request.get(`/api/v1/search?${q.toString()}`)).json()) as {
      hits: { documentId: string; versionId: string; span: object }[];
    };
    const hit = found.hits.find((each) => each.documentId === documentId);
    expect(hit, quote).toBeDefined();
    const data = { documentId, versionId: hit?.versionId, span: hit?.span, note };
    const made = await request.post('/api/v1/annotations', { data });
    expect(made.status()).toBe(201);
    const { annotation } = (await made.json()) as { annotation: { annotationId: string } };
    ids.push(annotation.annotationId);
  }
  return ids;
}

async function remove(request: APIRequestContext, ids: readonly string[]): Promise<void> {
  for (const id of ids) await request.delete(`/api/v1/annotations/${id}`);
}

/** Takes away what the page shows, so that no test meets the notes of another. */
async function clear(page: Page): Promise<void> {
  const ids = await page
    .locator('.margin-card')
    .evaluateAll((cards) => cards.map((card) => card.id.replace(/^card-/, '')));
  await remove(page.request, ids);
}
