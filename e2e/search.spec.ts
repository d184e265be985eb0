import { expect, test } from './fixtures.ts';

test('a wording is searched, opened, and walked through', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: '检索政策文本' }).fill('15分钟生活圈');
  await page.getByRole('button', { name: '检索' }).click();

  const results = page.getByRole('list', { name: '检索结果' });
  await expect(results.getByRole('article')).toHaveCount(3);
  await expect(results.getByRole('heading', { level: 2 })).toHaveCount(2);
  await expect(page.getByRole('region', { name: '检索结果的核对' })).toContainText(
    '3处3段2篇核已逐字核对5篇',
  );

  await results.getByRole('link', { name: /第一节 建设舒适便利的宜居城市$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('鹤壁市新型城镇化规划');
  const current = page.locator('mark[aria-current]');
  await expect(current).toHaveText('15分钟生活圈');
  await expect(current).toBeInViewport();
  await expect(page.getByRole('navigation', { name: '命中' })).toContainText('命中 1/2');

  await page.getByRole('link', { name: '下一处命中' }).click();
  await expect(page.getByRole('navigation', { name: '命中' })).toContainText('命中 2/2');
  await expect(page.locator('mark[aria-current]')).toBeInViewport();
  await page.keyboard.press('k');
  await expect(page.getByRole('navigation', { name: '命中' })).toContainText('命中 1/2');
});

test('人地钱挂钩 is found as “人地钱”挂钩, in one mark', async ({ page }) => {
  await page.goto('/?q=人地钱挂钩');
  const marks = page.getByRole('list', { name: '检索结果' }).locator('mark');
  await expect(marks).toHaveText(['“人地钱”挂钩']);
  await expect(page.getByRole('list', { name: '检索结果' })).toContainText('标点不同');
  await expect(page.getByRole('complementary', { name: /未提此语/ })).toContainText('4篇');
});

test('results are narrowed by a facet, and the choice is part of the address', async ({ page }) => {
  await page.goto('/?q=15分钟生活圈');
  await page.getByRole('checkbox', { name: '文章' }).check();
  await expect(page).toHaveURL(/genre=/);
  await expect(page.getByRole('list', { name: '检索结果' }).getByRole('article')).toHaveCount(1);
  await page.getByRole('link', { name: '去掉条件：文章' }).click();
  await expect(page.getByRole('list', { name: '检索结果' }).getByRole('article')).toHaveCount(3);
  await expect(page.getByRole('checkbox', { name: '文章' })).not.toBeChecked();
});

test('exactly as is, a quote counts: nothing is found, and a wider way is offered', async ({
  page,
}) => {
  await page.goto('/?q=人地钱挂钩');
  await page.getByText('原样', { exact: true }).first().click();
  await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible();
  await page.getByRole('link', { name: /改用宽松匹配/ }).click();
  await expect(page.getByRole('list', { name: '检索结果' }).getByRole('article')).toHaveCount(1);
});

test('many hits come page by page, every one of them', async ({ page }) => {
  await page.goto('/?q=城镇化&mode=literal');
  const tally = page.getByRole('region', { name: '检索结果的核对' }).locator('b').first();
  const expected = Number((await tally.textContent())?.replaceAll(',', ''));
  let counted = 0;
  for (;;) {
    counted += await page.getByRole('list', { name: '检索结果' }).locator('mark').count();
    const next = page.getByRole('link', { name: '下一页' });
    if ((await next.count()) === 0) break;
    const before = page.url();
    await next.click();
    await expect(page).not.toHaveURL(before);
    await expect(page.getByRole('link', { name: '回到第一页' })).toBeVisible();
  }
  expect(counted).toBe(expected);
});

test('Enter that confirms a candidate of the input method does not search', async ({
  page,
  context,
}) => {
  await page.goto('/');
  const field = page.getByRole('searchbox', { name: '检索政策文本' });
  await field.focus();
  const client = await context.newCDPSession(page);
  await client.send('Input.imeSetComposition', {
    text: 'hai mian',
    selectionStart: 8,
    selectionEnd: 8,
  });
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
  await client.send('Input.insertText', { text: '海绵城市' });
  await expect(field).toHaveValue('海绵城市');
  await expect(page).toHaveURL('/');
  await field.press('Enter');
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole('list', { name: '检索结果' })).toBeVisible();
});

test('a slash leads to the field, but not from within a field', async ({ page }) => {
  await page.goto('/library');
  const field = page.getByRole('searchbox', { name: '检索政策文本' });
  // The key listens once the page's script runs.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(field).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('1/2');
  await expect(field).toHaveValue('1/2');
});

for (const { name, q, says } of [
  { name: 'an empty query', q: '', says: '请输入要检索的词句' },
  { name: 'only punctuation', q: '。，！', says: '没有' },
  { name: 'a lone quote', q: '“', says: '没有可检索的字' },
  { name: '10,000 characters', q: 'a'.repeat(10_000), says: '最多' },
  { name: 'NUL', q: '\u0000', says: '没有' },
  { name: 'half a character', q: '%ED%A0%80', says: '' },
  { name: 'a rare character', q: '𠮷', says: '没有找到' },
  { name: 'markup', q: '<img src=x onerror=alert(1)>', says: '没有找到' },
  { name: 'an unfinished expression', q: '/(((/ ((( "', says: '' },
]) {
  test(`${name} is answered in words`, async ({ page }) => {
    const response = await page.goto(`/?q=${q.startsWith('%') ? q : encodeURIComponent(q)}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('main')).toContainText(says);
    await expect(page.getByRole('searchbox', { name: '检索政策文本' })).toBeVisible();
  });
}
