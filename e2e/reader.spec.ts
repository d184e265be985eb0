import { expect, test } from './fixtures.ts';

const hebi = '/documents/hebi-urbanization-plan-2021-2035';

test('a permanent link marks its words and brings them to sight', async ({ page, request }) => {
  const answer = await request.get('/api/v1/search?q=海绵城市&limit=1');
  const body = (await answer.json()) as {
    hits: [{ documentId: string; text: string; span: { start: number; end: number } }];
  };
  const [{ documentId, text, span }] = body.hits;
  await page.goto(`/documents/${documentId}?span=${span.start}-${span.end}#span`);
  const target = page.locator('mark.layer-target');
  await expect(target).toHaveText(text);
  await expect(target).toBeInViewport();
});

test('selected words get a permanent link of their own', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${hebi}?q=15分钟生活圈`);
  await page.locator('mark').first().selectText();
  await page.getByRole('button', { name: '复制所选的链接' }).click();
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/span=\d+-\d+#span$/);
  const other = await context.newPage();
  await other.goto(copied);
  await expect(other.locator('mark[aria-current]')).toHaveText('15分钟生活圈');
});

test('the bar and the outline say where one is', async ({ page }) => {
  await page.goto(hebi);
  await page.getByRole('link', { name: /^第五章/ }).click();
  await expect(page.getByLabel('所在章节')).toContainText('第五章');
  await expect(page.locator('nav a[aria-current="location"]')).toContainText('第五章');
});

test('the characters on the page are those of the source', async ({ page, request }) => {
  const found = await request.get('/api/v1/search?q=城镇化发展&limit=200&mode=literal');
  const body = (await found.json()) as {
    hits: { documentId: string; text: string; span: { start: number; end: number } }[];
  };
  const own = body.hits.filter(({ documentId }) => hebi.endsWith(documentId));
  expect(own.length).toBeGreaterThan(3);
  await page.goto(hebi);
  const stretches = await page.locator('[data-start]').evaluateAll((elements) =>
    elements.map((element) => ({
      start: Number((element as HTMLElement).dataset['start']),
      text: element.textContent,
    })),
  );
  for (const { span, text } of own) {
    const holding = stretches.find(
      ({ start, text: words }) => start <= span.start && span.end <= start + words.length,
    );
    expect(holding?.text.slice(span.start - holding.start, span.end - holding.start)).toBe(text);
  }
});

test('bold is bold without its stars, and a redaction keeps its star', async ({ page }) => {
  await page.goto('/documents/puyang-urbanization-plan-2021-2035-draft');
  await expect(page.getByText('城镇化水平显著提高', { exact: false }).first()).toBeVisible();
  expect(await page.getByRole('article').innerText()).not.toContain('**');
  await page.goto('/documents/luoyang-decade-review');
  await expect(page.locator('.layer-redaction').first()).toHaveText('*');
});

test('a table is a table; a row that is not certain says so', async ({ page }) => {
  await page.goto(hebi);
  const table = page.getByRole('table', { name: /主要指标表/ });
  await expect(table.getByRole('columnheader')).toHaveCount(6);
  await expect(table.getByText('归列未定').first()).toBeVisible();
});

test('an unknown document is a page in our words', async ({ page }) => {
  const response = await page.goto('/documents/no-such-document');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: '这里没有东西' })).toBeVisible();
});

for (const path of [
  `${hebi}?q=${encodeURIComponent('。')}`,
  `${hebi}?span=9-1`,
  `${hebi}?span=999999990-999999999`,
  `${hebi}?version=${encodeURIComponent('../etc')}`,
  '/documents/%00',
  '/documents/%25',
  '/documents/..%2F..%2Fetc',
]) {
  test(`${path} is answered, never a failure`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBeLessThan(500);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a text is read, its hits are marked, and links lead from hit to hit', async ({ page }) => {
    await page.goto('/?q=15分钟生活圈');
    await page.getByRole('list', { name: '检索结果' }).getByRole('link', { name: /专栏4/ }).click();
    await expect(page.locator('mark[aria-current]')).toHaveText('15分钟生活圈');
    await expect(page.locator('mark')).toHaveCount(2);
    await expect(page.getByLabel('所在章节')).toContainText('专栏4');
    await page.getByRole('link', { name: '上一处命中' }).click();
    await expect(page).toHaveURL(/#hit-1$/);
  });

  test('facets act by their button', async ({ page }) => {
    await page.goto('/?q=15分钟生活圈');
    await page.getByRole('checkbox', { name: '文章' }).check();
    await page.getByRole('form', { name: '筛选' }).getByRole('button', { name: '应用' }).click();
    await expect(page.getByRole('list', { name: '检索结果' }).getByRole('article')).toHaveCount(1);
  });

  test('language and light are changed by a form', async ({ page }) => {
    await page.goto('/library');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page).toHaveURL('/library');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.getByRole('button', { name: 'Dark' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test('what a permanent link points at stands below the bars, not behind them', async ({ page }) => {
  await page.goto('/documents/hebi-urbanization-plan-2021-2035?span=9000-9020#span');
  const target = page.locator('.layer-target').first();
  await expect(target).toBeInViewport();
  const bar = await page.locator('.reader-bar').boundingBox();
  const place = await target.boundingBox();
  expect(place?.y).toBeGreaterThan((bar?.y ?? NaN) + (bar?.height ?? NaN));
});

test('what the browser itself finds far down in a plan is brought into sight', async ({ page }) => {
  await page.goto('/documents/hebi-urbanization-plan-2021-2035');
  const words = '动态监测';
  expect(await page.evaluate((text) => (window as Finding).find(text), words)).toBe(true);
  const found = await page.evaluate(() => {
    const selection = getSelection();
    const { top, bottom } = selection?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { words: selection?.toString(), isInSight: top >= 0 && bottom <= innerHeight };
  });
  expect(found).toEqual({ words, isInSight: true });
});

type Finding = Window & typeof globalThis & { find: (text: string) => boolean };

test('who opens the palette and leaves it finds the page as it was: its place and what is selected', async ({
  page,
}) => {
  await page.goto('/documents/henan-urbanization-strategy');
  const paragraph = page.locator('main .paragraph').nth(20);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
  });
  const before = await page.evaluate(() => [scrollY, getSelection()?.toString()]);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('hebi');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(() => [scrollY, getSelection()?.toString()]))
    .toEqual(before);
});
