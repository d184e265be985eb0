import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const most = 8;

/** A visitor whose actions are counted: each press on something that the page shows is one. */
function countedVisitor() {
  let actions = 0;
  return {
    press: async (target: Locator) => {
      await target.click();
      actions += 1;
    },
    count: () => actions,
  };
}

test('from the first page to a cited comparison of a family in three places, in eight actions', async ({
  page,
}) => {
  const visitor = countedVisitor();
  await page.goto('/');
  const question = page.getByRole('article').filter({ hasText: '各地画了哪些圈' });
  await visitor.press(question.getByRole('link'));
  const proof = page.getByRole('region', { name: '检索结果的核对' });
  await expect(proof.locator('b')).toHaveText(['9', '9', '3']);
  await visitor.press(page.getByRole('link', { name: '并排对照' }));
  const columns = page.locator('.compare-columns').getByRole('heading', { level: 2 });
  await expect(columns).toHaveCount(4);
  await visitor.press(page.getByRole('link', { name: /隐名/ }).and(page.getByText('×')));
  await expect(columns).toHaveText(['鹤壁市', '濮阳市', '河南省']);
  await visitor.press(page.locator('summary', { hasText: '导出' }));
  const arriving = page.waitForEvent('download');
  await visitor.press(page.getByRole('link', { name: 'Markdown' }));
  const written = await readFile(await (await arriving).path(), 'utf8');
  for (const wording of ['15分钟生活圈', '15分钟通勤圈', '15分钟公共服务圈', '15分钟健身圈']) {
    expect(written).toContain(wording);
  }
  // What makes it cited: each document's reference, with the characters that were quoted.
  for (const title of ['鹤壁市新型城镇化规划', '濮阳市新型城镇化规划', '优化空间格局']) {
    expect(written).toMatch(new RegExp(`${title}[^|]*\\[Z\\\\*\\][^|]*字符\\d+-\\d+`, 'u'));
  }
  expect(written).not.toContain('党的十八大以来新型城镇化发展成就');
  expect(visitor.count()).toBeLessThanOrEqual(most);
});

test('the first steps lead to real states, are put away, and are had again from the help', async ({
  page,
}) => {
  await page.goto('/');
  const tour = page.getByRole('region', { name: '两分钟导览：五步上手' });
  const steps = await tour.getByRole('listitem').getByRole('link').all();
  expect(steps).toHaveLength(5);
  for (const step of steps) {
    const address = await step.getAttribute('href');
    expect((await page.request.get(encodeURI(decodeURI(address ?? '')))).ok(), `${address}`).toBe(
      true,
    );
  }
  await tour.getByRole('button', { name: '不再显示' }).click();
  await expect(tour).toBeHidden();
  await page.getByRole('banner').getByRole('link', { name: '用法' }).click();
  await page.getByRole('button', { name: '再看导览' }).click();
  await expect(page.getByRole('button', { name: '再看导览' })).toBeHidden();
  await page.goto('/');
  await expect(tour).toBeVisible();
});

test('every example of the help finds something, and every place it leads to is there', async ({
  page,
}) => {
  await page.goto('/help');
  const examples = page.getByRole('table', { name: '检索语言' }).getByRole('link');
  await expect(examples).toHaveCount(13);
  for (const trial of await page.locator('.trials').getByRole('link').all()) {
    const address = (await trial.getAttribute('href')) ?? '';
    expect((await page.request.get(encodeURI(decodeURI(address)))).ok(), address).toBe(true);
  }
  await page.getByRole('navigation', { name: '用法的各节' }).getByText('怎样计数').click();
  await expect(page.getByRole('heading', { name: '怎样计数' })).toBeInViewport();
});

test('the palette goes to a phrase by initials, and changes the light and the language', async ({
  page,
}) => {
  await page.goto('/library', { waitUntil: 'networkidle' });
  const palette = page.getByRole('dialog', { name: '直达文件、提法、页面或检索' });
  const open = async () => {
    await page.keyboard.press('Control+k');
    await expect(palette).toBeVisible();
  };
  await open();
  await page.keyboard.type('yzxlzt');
  await expect(palette.getByRole('option').first()).toHaveText(/一中心六组团\s*提法/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/phrases\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一中心六组团');
  await open();
  await page.keyboard.type('夜间');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await open();
  await page.keyboard.type('english');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Help' })).toBeVisible();
});
