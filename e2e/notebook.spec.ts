import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

// One after the other: they share one notebook.
test.describe.configure({ mode: 'default' });

/** Said by no other note, so that what others left in the notebook is not counted. */
const said = `札记里的话${Date.now()}`;

test('what was marked is seen, filtered, changed, coded, deleted, brought back and taken away', async ({
  page,
  request,
}) => {
  const ids = await annotate(request, '挂钩机制', said);
  try {
    await page.goto(`/notebook?text=${said}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      `${ids.length}条批注，2篇文件`,
    );
    await expect(entries(page)).toHaveCount(ids.length);
    await expect(entries(page).first().locator('mark')).toHaveText('挂钩机制');
    await change(page);
    await code(page, ids.length);
    await removeAndUndo(page, ids.length);
    await takeAway(page);
  } finally {
    for (const id of ids) await request.delete(`/api/v1/annotations/${id}`);
  }
});

test('the notebook is read without scripts', async ({ browser, request, baseURL }) => {
  const ids = await annotate(request, '挂钩机制', `不靠脚本${said}`);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  try {
    const page = await context.newPage();
    await page.goto(`/notebook?text=不靠脚本${said}&group=place`);
    await expect(entries(page)).toHaveCount(ids.length);
    await expect(entries(page).first()).toContainText('不靠脚本');
    await page.goto('/notebook?text=没有这样的话');
    await expect(page.getByRole('heading', { name: '没有符合的批注' })).toBeVisible();
  } finally {
    await context.close();
    for (const id of ids) await request.delete(`/api/v1/annotations/${id}`);
  }
});

test('a number of the table leads to just as many entries, though a province takes its cities in', async ({
  page,
  request,
}) => {
  const note = `表里的数${said}`;
  // In a text of the province and in one of a city.
  const ids = await annotate(request, '15分钟生活圈', note);
  try {
    await page.goto(`/notebook?text=${note}`);
    const numbers = page.locator('.statistics tbody tr').first().getByRole('link');
    await expect(numbers).toHaveCount(2);
    for (const at of [0, 1]) {
      await numbers.nth(at).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('1条批注，1篇文件');
      await page.goBack();
      await expect(numbers).toHaveCount(2);
    }
  } finally {
    for (const id of ids) await request.delete(`/api/v1/annotations/${id}`);
  }
});

test('by keys a filter is ticked and the next is reached; what is ticked stays so over a look at the text', async ({
  page,
  request,
}) => {
  const note = `来回看${said}`;
  const ids = await annotate(request, '挂钩机制', note);
  try {
    await page.goto(`/notebook?text=${note}`);
    const box = page.getByRole('checkbox', { name: '没有编码' });
    await box.focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/code=none/);
    await expect(box).toBeFocused();
    await expect(box).toBeChecked();
    const first = page.locator('.entry').first();
    await first.getByRole('checkbox').check();
    await first.getByRole('link', { name: '原文' }).click();
    await expect(page).toHaveURL(/\/documents\//);
    await page.goBack();
    await expect(first.getByRole('checkbox')).toBeChecked();
    await expect(page.getByText('已选 1 条')).toBeVisible();
    await page.goBack();
    await expect(box).not.toBeChecked();
    const group = page.getByRole('combobox', { name: '分组' });
    await group.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/group=document/);
    await expect(group).toBeFocused();
    // What was not filled in is no part of an address.
    await page.getByRole('searchbox', { name: '查找原文或批注' }).fill('');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/notebook\?group=document$/);
  } finally {
    for (const id of ids) await request.delete(`/api/v1/annotations/${id}`);
  }
});

test('a menu is put away by Esc, which gives the focus back, and by a press beside it', async ({
  page,
}) => {
  await page.goto('/notebook');
  const menu = page.getByText('管理编码', { exact: true });
  const inside = page.getByText('新编码', { exact: true });
  await expect(async () => {
    await menu.click();
    await expect(inside).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(inside).toBeHidden({ timeout: 1_000 });
  }).toPass();
  await expect(menu).toBeFocused();
  await menu.click();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(inside).toBeHidden();
});

function entries(page: Page) {
  return page.locator('.entry');
}

async function change(page: Page): Promise<void> {
  const first = entries(page).first();
  await first.getByRole('button', { name: '编辑' }).click();
  await first.getByRole('textbox', { name: '批注内容' }).fill(`${said}，改过`);
  await first.getByRole('button', { name: '保存' }).click();
  await expect(first.locator('.words')).toHaveText(`${said}，改过`);
}

async function code(page: Page, count: number): Promise<void> {
  await page.getByText('管理编码').click();
  await page.getByText('新编码', { exact: true }).click();
  const name = `批量${Date.now()}`;
  await page.getByRole('textbox', { name: '新编码的名称' }).fill(name);
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.getByRole('textbox', { name: `编码名称 ${name}` })).toBeVisible();
  await page.getByText('管理编码').click();
  await page.getByLabel('选中本页').check();
  await page.getByRole('combobox', { name: '选编码' }).selectOption(name);
  await page.getByRole('button', { name: '加编码' }).click();
  await expect(page.locator('.group h2').first()).toContainText(name);
  await expect(page.locator('.group h2').first()).toContainText(`${count}条`);
}

async function removeAndUndo(page: Page, count: number): Promise<void> {
  await entries(page).last().getByRole('button', { name: '删除' }).click();
  await expect(entries(page)).toHaveCount(count - 1);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(entries(page)).toHaveCount(count);
}

async function takeAway(page: Page): Promise<void> {
  await page.getByText('导出', { exact: true }).click();
  const href = await page.getByRole('link', { name: 'CSV 表格' }).getAttribute('href');
  const file = await page.request.get(href ?? '');
  expect(file.status()).toBe(200);
  expect(await file.text()).toContain(`${said}，改过`);
  const chart = await page.request.get('/api/v1/charts/codes.svg?by=place');
  expect(chart.status()).toBe(200);
  expect(await chart.text()).toContain('<svg');
}

/** Marks the first place of a wording in two documents. */
async function annotate(
  request: APIRequestContext,
  quote: string,
  note: string,
): Promise<string[]> {
  const q = new URLSearchParams({ q: quote, mode: 'raw', limit: '100' });
  const found = (await (await request.get(`/api/v1/search?${q.toString()}`)).json()) as {
    hits: { documentId: string; versionId: string; span: object }[];
  };
  const firsts = [...Map.groupBy(found.hits, ({ documentId }) => documentId).values()];
  const ids: string[] = [];
  for (const [hit] of firsts.slice(0, 2)) {
    if (hit === undefined) continue;
    const { documentId, versionId, span } = hit;
    const data = { documentId, versionId, span, note };
    const made = await request.post('/api/v1/annotations', { data });
    expect(made.status()).toBe(201);
    const { annotation } = (await made.json()) as { annotation: { annotationId: string } };
    ids.push(annotation.annotationId);
  }
  return ids;
}
