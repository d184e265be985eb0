import { expect, test } from './fixtures.ts';

const proof = { name: '检索结果的核对' };

test('a query is shown as it was read, operator by operator', async ({ page }) => {
  await page.goto('/?q=(户籍 OR 落户) ~20 改革 -试点 “城镇化率” 地区:鹤壁市');
  const reading = page.getByRole('group', { name: '读作' });
  await expect(reading).toContainText('户籍');
  await expect(reading).toContainText('或');
  await expect(reading).toContainText('相距20字内');
  await expect(reading).toContainText('不含');
  await expect(reading).toContainText('连标点一并相同');
  await expect(reading).toContainText('限定范围');
});

test('a variant is counted, left out by the address, and taken in again', async ({ page }) => {
  await page.goto('/?q=15分钟*圈');
  const hits = page.getByRole('region', proof).locator('b').first();
  await expect(hits).toHaveText('9');
  await page.getByRole('link', { name: '略去：一刻钟*圈' }).click();
  await expect(page).toHaveURL(/without=/);
  await expect(hits).toHaveText('8');
  await page.getByRole('link', { name: '恢复：一刻钟*圈' }).click();
  await expect(hits).toHaveText('9');
});

test('a number inside a longer one is named, and can be left out', async ({ page }) => {
  await page.goto('/?q=5分钟');
  const hits = page.getByRole('region', proof).locator('b').first();
  const all = Number(await hits.textContent());
  await expect(page.getByRole('list', { name: '检索结果' })).toContainText('在更长的数字之内');
  const reading = page.getByRole('group', { name: '读作' });
  await reading.getByRole('link', { name: '略去：在更长的数字之内' }).click();
  await expect(page).toHaveURL(/without=insideNumber/);
  await expect(hits).not.toHaveText(String(all));
});

test('a quote without its partner is text, and the page says so', async ({ page }) => {
  await page.goto('/?q=“人地钱');
  await expect(page.getByRole('note')).toContainText('没有成对，当作文字');
});

test('a fault is marked where it stands, and a way on is offered', async ({ page }) => {
  await page.goto('/?q=挂钩 OR');
  await expect(page.getByRole('main').locator('mark')).toHaveText('OR');
  await page.getByRole('link', { name: '把整句当作文字来找' }).click();
  await expect(page).toHaveURL(/mode=literal/);
  await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible();
});

test('what was read as text is named, and the query that was meant is a link', async ({ page }) => {
  await page.goto('/?q=户籍 NEAR/20 落户 地区:鹤壁');
  const reading = page.getByRole('group', { name: '读作' });
  await expect(reading).toContainText('地区：鹤壁');
  await reading.getByRole('link', { name: '户籍 ~20 落户 地区:鹤壁' }).click();
  await expect(reading).toContainText('相距20字内');
  await page.goto('/?q=(户籍 OR');
  await page.getByRole('link', { name: '户籍', exact: true }).click();
  await expect(page.getByRole('region', proof).locator('b').first()).toHaveText('50');
});

test('the same hits stand as lines, sorted and grouped by what follows', async ({ page }) => {
  await page.goto('/?q=挂钩');
  await page.getByRole('link', { name: '索引行' }).click();
  const lines = page.getByRole('table', { name: '“挂钩”的14条索引行' });
  await expect(lines.locator('mark')).toHaveCount(14);
  await page.getByRole('combobox', { name: '分组' }).selectOption('后一词');
  await expect(page).toHaveURL(/group=right/);
  await expect(lines.getByRole('rowheader').first()).toContainText('机制');
  await expect(lines.locator('.key[data-rank="0"]').first()).toHaveText('机制');
  await expect(page.getByRole('complementary', { name: '索引行的统计' })).toContainText('logDice');
  await page.getByText('一句', { exact: true }).click();
  await expect(page).toHaveURL(/window=sentence/);
  await expect(lines.locator('mark')).toHaveCount(14);
});

test('a pattern is counted by what the texts write, and what is only possible stands apart', async ({
  page,
}) => {
  await page.goto('/?q=15分钟*圈&view=lines&group=node');
  const lines = page.getByRole('table', { name: /索引行/ });
  await expect(lines.getByRole('rowheader').first()).toHaveText('15分钟生活圈 3条');
  await expect(lines.getByRole('rowheader').last()).toHaveText(/可能/);
  await expect(lines.getByRole('row').last().locator('mark')).toHaveText('*分钟“阅读圈');
});

test('a sample is the same for its seed, and another is drawn by a link', async ({ page }) => {
  await page.goto('/?q=城镇化&view=lines&sample=20&seed=3');
  const lines = page.getByRole('table', { name: /索引行/ });
  await expect(lines.locator('mark')).toHaveCount(20);
  const first = await lines.innerText();
  await page.reload();
  expect(await lines.innerText()).toBe(first);
  await page.getByRole('link', { name: '另抽一组' }).click();
  await expect(page).toHaveURL(/seed=4/);
  await expect(lines).not.toHaveText(first);
});

test('the hits are counted by place, with those that do not say it', async ({ page }) => {
  await page.goto('/?q=挂钩&view=spread');
  const places = page.getByRole('table', { name: '各地区' });
  await expect(places.getByRole('row', { name: /濮阳市/ })).toContainText('7');
  await expect(places.getByRole('row', { name: /原文隐去/ })).toContainText('0/2篇');
  const along = page.getByRole('region', { name: '在每篇之中' });
  await expect(along.getByRole('img')).toHaveCount(3);
  await along.getByText('各章的段数').first().click();
  await expect(along.getByRole('table').first()).toBeVisible();
});

test('who does not say it is named, with the nearest wording', async ({ page }) => {
  await page.goto('/?q=人地钱挂钩');
  await page.getByRole('link', { name: '未提 4' }).click();
  const silent = page.getByRole('region', { name: /未提此语的4篇/ });
  await expect(silent.getByRole('heading', { level: 3 })).toHaveCount(4);
  await expect(silent).toContainText('最近的说法');
});

test('where nothing is found, what the texts do say is a link', async ({ page }) => {
  await page.goto('/?q=一中心七组团');
  await expect(page.getByRole('heading', { name: '没有找到' })).toBeVisible();
  await page.getByRole('link', { name: '一中心六组团' }).click();
  await expect(page.getByRole('region', proof).locator('b').first()).toHaveText('8');
});

test('the language of queries is told by examples that find something', async ({ page }) => {
  await page.goto('/?q=挂钩');
  await page.locator('summary', { hasText: '检索语言' }).click();
  const links = page.getByRole('table', { name: '检索语言' }).getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    const answer = await page.request.get(`/api/v1/search${(address ?? '').slice(1)}&limit=1`);
    expect(((await answer.json()) as { hits: unknown[] }).hits, address ?? '').toHaveLength(1);
  }
});

test('all hits are taken away as a file', async ({ page }) => {
  await page.goto('/?q=挂钩');
  await page.getByText('导出').click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /\.csv/ }).click();
  expect((await waiting).suggestedFilename()).toMatch(/\.csv$/);
});

test('the edition of citations is chosen beside the files, and the files keep to it', async ({
  page,
}) => {
  await page.goto('/?q=人地钱挂钩');
  await page.getByText('导出').click();
  await page.getByText('GB/T 7714—2015').click();
  await expect(page.getByRole('radio', { name: 'GB/T 7714—2015' })).toBeChecked();
  await expect
    .poll(async () => (await page.context().cookies()).map(({ value }) => value))
    .toContain('2015');
  const file = await page.request.get('/api/v1/search?q=人地钱挂钩&format=md');
  expect(await file.text()).toContain('\\[A');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a search is kept and forgotten, its documents become a collection', async ({ page }) => {
    await page.goto('/?q=15分钟生活圈');
    await page.getByText('保存', { exact: true }).click();
    await page.getByRole('combobox', { name: '把提到的文件加入语料集' }).fill('生活圈两篇');
    await page.getByRole('button', { name: '加入语料集' }).click();
    await expect(page).toHaveURL(/set=/);
    await expect(page.getByRole('region', proof)).toContainText('已逐字核对2篇');
    await page.getByText('保存', { exact: true }).click();
    await page.getByRole('textbox', { name: '保存这个检索' }).fill('生活圈');
    await page.getByRole('button', { name: '保存检索' }).click();
    const saved = page.getByRole('region', { name: '保存的检索' });
    await saved.getByRole('link', { name: '生活圈' }).click();
    await expect(page).toHaveURL(/set=/);
    await page.goto('/');
    await saved.getByRole('button', { name: '不再保存：生活圈' }).click();
    await expect(saved).toHaveCount(0);
  });

  test('lines are sorted by a form', async ({ page }) => {
    await page.goto('/?q=挂钩&view=lines');
    await page.getByRole('combobox', { name: '先按' }).selectOption('左1字');
    await page.getByRole('form', { name: /排序/ }).getByRole('button', { name: '应用' }).click();
    await expect(page).toHaveURL(/sortBy=left1/);
    await expect(page.locator('.key[data-rank="0"]').first()).toBeVisible();
  });
});

test('what is typed is completed from the texts, and a key chooses', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('searchbox', { name: '检索政策文本' });
  const offers = page.getByRole('listbox', { name: '可以补全为' });
  // The field listens once the page's script runs.
  await expect(async () => {
    await field.fill('');
    await field.pressSequentially('海绵');
    await expect(offers).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const first = await offers.getByRole('option').first().locator('.source').innerText();
  await field.press('ArrowDown');
  await expect(offers.getByRole('option', { selected: true })).toContainText(first);
  await field.press('Enter');
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByRole('searchbox', { name: '检索政策文本' })).toHaveValue(first);
});

test('letters that an input method composes ask for nothing', async ({ page, context }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/suggest')) asked.push(request.url());
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const field = page.getByRole('searchbox', { name: '检索政策文本' });
  await field.focus();
  const client = await context.newCDPSession(page);
  const composition = { text: 'hai mian', selectionStart: 8, selectionEnd: 8 };
  await client.send('Input.imeSetComposition', composition);
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await client.send('Input.insertText', { text: '海绵' });
  await expect(page.getByRole('listbox', { name: '可以补全为' })).toBeVisible();
  expect(asked).toHaveLength(1);
});
