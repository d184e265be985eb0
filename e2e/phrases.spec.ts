import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const list = { name: '提法' };

function rows(page: Page) {
  return page.getByRole('table', list).getByRole('rowheader');
}

test('phrases are narrowed, sorted and asked who says them, all of it in the address', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: '主导航' }).first().getByRole('link', list).click();
  await expect(rows(page).first()).toContainText('一中心六组团');
  await page.getByRole('checkbox', { name: '加号提法' }).check();
  await expect(page).toHaveURL(/type=plus/);
  await expect(rows(page).filter({ hasText: '+' }).first()).toBeVisible();
  await page.getByRole('checkbox', { name: '加号提法' }).uncheck();
  await expect(page).not.toHaveURL(/type=plus/);
  await page.getByRole('combobox', { name: '排序' }).selectOption('处数');
  await expect(page).toHaveURL(/sort=occurrences/);
  await expect(rows(page).first()).toContainText('新型城镇化');
  await page.getByRole('link', { name: /^下级改用/ }).click();
  await expect(page).toHaveURL(/view=changed/);
  await page.getByRole('combobox', { name: '下级', exact: true }).selectOption('河南省/濮阳市');
  await expect(page).toHaveURL(/lower=/);
  await expect(rows(page).filter({ hasText: '15分钟生活圈' })).toHaveCount(1);
});

test('a phrase shows its family, who says it as far as dates decide, and leads to its places', async ({
  page,
}) => {
  await page.goto('/phrases?q=15分钟');
  await rows(page).getByRole('link', { name: '15分钟生活圈', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('15分钟生活圈');
  const variants = page.getByRole('table', { name: '写法' });
  for (const member of ['15分钟健身圈', '15分钟通勤圈', '15分钟公共服务圈']) {
    await expect(variants.getByRole('link', { name: member, exact: true })).toBeVisible();
  }
  await expect(variants).toContainText('可能：原文遮蔽');
  await expect(page.getByText('首见不能断定', { exact: false })).toBeVisible();
  const lines = page.getByRole('table', { name: '前后用字' });
  await expect(lines.locator('mark')).toHaveCount(3);
  await lines.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/documents\/.+span=/);
});

test('one step leads from a phrase to its search and back, and its places come as files', async ({
  page,
}) => {
  await page.goto('/phrases/一中心六组团');
  await page
    .getByRole('navigation', { name: '下一步' })
    .getByRole('link', { name: '检索' })
    .click();
  await expect(
    page.getByRole('region', { name: '检索结果的核对' }).locator('b').first(),
  ).toHaveText('8');
  await page.getByRole('link', { name: /^这是一条提法/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一中心六组团');
  await page.locator('summary', { hasText: '导出' }).click();
  const file = page.getByRole('link', { name: /^Word/ });
  await expect(file).toBeVisible();
  expect((await page.request.get((await file.getAttribute('href')) ?? '')).status()).toBe(200);
});

test('a judgement acts at once, is listed, and is taken back; it needs no scripts', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/phrases/无水港');
  await page.getByRole('button', { name: '不是提法' }).first().click();
  await expect(page.getByRole('note')).toContainText('已判为不是提法');
  await page.goto('/phrases?standing=rejected');
  await expect(rows(page)).toHaveText([/无水港/]);
  await rows(page).getByRole('link', { name: '无水港' }).click();
  await page.getByRole('button', { name: '撤回' }).click();
  await expect(page.getByRole('main')).toContainText('未判断');
  await context.close();
});

test('a wording that rules do not find is added, and shown where it stands', async ({ page }) => {
  await page.goto('/phrases');
  await page.getByText('添一条').click();
  await page.getByRole('textbox', { name: '提法' }).fill('没有这句话');
  await page.getByRole('button', { name: '添上' }).click();
  await expect(page.getByRole('alert').first()).toContainText('文库里没有一处写“没有这句话”');
  await page.getByText('添一条').click();
  await page.getByRole('textbox', { name: '提法' }).fill('片区');
  await page.getByRole('button', { name: '添上' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('片区');
  await expect(page.getByRole('table', { name: '前后用字' }).locator('mark').first()).toBeVisible();
  await page.getByRole('button', { name: '撤回' }).click();
});

test('the layer of phrases is laid on a text, kept, and leads to a phrase', async ({ page }) => {
  await page.goto('/documents/luoyang-decade-review');
  const layer = page
    .getByRole('group', { name: '显示哪些层' })
    .getByRole('button', { name: /提法/ });
  await expect(layer).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.layer-phrase')).toHaveCount(0);
  await layer.click();
  await expect(layer).toHaveAttribute('aria-pressed', 'true');
  const phrase = page.locator('.layer-phrase').filter({ hasText: '一中心六组团' }).first();
  await phrase.click();
  const panel = page.getByRole('dialog', { name: '本篇提法' });
  await expect(panel.locator(':focus')).toContainText('一中心六组团');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/phrases\//);
});

test('suggestions begin with phrases', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: '检索政策文本' }).first().pressSequentially('一中心');
  const first = page.getByRole('listbox').getByRole('option').first();
  await expect(first).toContainText('一中心六组团');
});
