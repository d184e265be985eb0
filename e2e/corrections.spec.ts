import { expect, test } from './fixtures.ts';

const hebi = '/documents/hebi-urbanization-plan-2021-2035';

test('a cell without a column is given one, which is shown, and taken back', async ({ page }) => {
  await page.goto(hebi);
  await page.getByRole('link', { name: /^第12行：指定归列/ }).click();
  const panel = page.getByRole('complementary', { name: '更正此处' });
  // The quotation marks around the words of the cell are drawn by the style.
  const column = page.getByRole('combobox', { name: '85', exact: true });
  const cell = panel.locator('form').filter({ has: column });
  await cell.getByRole('combobox').selectOption({ label: '第4列 2025年' });
  await cell.getByRole('button', { name: '改正' }).click();
  const made = panel.getByRole('list', { name: '人工更正' });
  await expect(made).toContainText('“85”：第4列');
  const row = page.getByRole('row').filter({ hasText: '千兆光纤' });
  await expect(row.getByRole('cell').nth(3)).toHaveText('85');
  await made.getByRole('button', { name: '撤销' }).click();
  await expect(made).toHaveCount(0);
  await expect(row).toContainText('归列未定');
});

test('a heading that is none leaves the outline, and comes back when that is taken back', async ({
  page,
}) => {
  await page.goto(`${hebi}?correct=all`);
  await page.getByRole('link', { name: '更正：缩小城乡居民收入差距' }).click();
  const panel = page.getByRole('complementary', { name: '更正此处' });
  await panel.getByRole('combobox').selectOption({ label: '段落' });
  await panel.getByRole('button', { name: '改正' }).click();
  const outline = page.getByRole('navigation', { name: '章节' });
  await expect(panel.getByRole('list', { name: '人工更正' })).toContainText('段落');
  await expect(outline).not.toContainText('缩小城乡居民收入差距');
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect(outline).toContainText('缩小城乡居民收入差距');
});

test('repairs and doubts of a text are listed with their places', async ({ page }) => {
  await page.goto('/documents/puyang-urbanization-plan-2021-2035-draft');
  await page.getByText(/^整理与存疑/).click();
  await expect(page.getByRole('heading', { name: /断行在句子中间.*（46）/ })).toBeVisible();
});
