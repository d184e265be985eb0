import type { Page } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './fixtures.ts';
import { takeIn } from './take-in.ts';

const words = '城镇化率';
const row = `${words} 60% 65% 预期性`;

const first = `雨城市规划指标

${row}
`;

/** The row stands twice, and what is around it says nothing of which is meant. */
const second = `雨城市规划指标

到二〇三五年，基本实现现代化。

${row}

到二〇二五年，取得明显进展。

${row}

各地抓好落实。
`;

test('a note whose words stand twice in a new version asks where it belongs, and stays where it is told', async ({
  page,
}) => {
  await takeIn(page, [{ name: '雨城旧稿.txt', content: first }]);
  await noteOn(page, '雨城旧稿', words);
  await takeIn(page, [{ name: '雨城指标.txt', content: second }]);
  await page.goto('/library/reports/雨城指标', { waitUntil: 'networkidle' });
  await page.getByLabel('把另一份文件并为它的版本').selectOption('雨城旧稿');
  await page.getByRole('button', { name: '合并为版本' }).click();
  await expect(page.getByRole('heading', { name: '版本（2）' })).toBeVisible();

  await page.goto('/documents/雨城指标');
  const lost = page.locator('.lost-notes');
  await expect(lost).toContainText('1条批注在这一版里没有确定的位置');
  await expect(lost).toContainText('有几处相似，等你判断');
  // Nothing is guessed: no word of the text carries the note.
  await expect(page.locator('[data-notes]')).toHaveCount(0);
  const places = lost.locator('.place-decision blockquote');
  await expect(places).toHaveCount(2);
  await expect(places.first()).toContainText('二〇三五年');
  await expect(places.last()).toContainText('二〇二五年');
  await expectSound(page);

  await lost.getByRole('button', { name: '就在这里' }).last().click();
  await expect(lost).toHaveCount(0);
  await expect(page.locator('[data-notes]')).toHaveText(words);
  await page.reload();
  // It stands in the second of the two, and nobody is asked again.
  await expect(lost).toHaveCount(0);
  const before = await page.locator('.reader-sheet > article').evaluate((article) => {
    const range = document.createRange();
    range.selectNodeContents(article);
    const mark = article.querySelector('[data-notes]');
    if (mark !== null) range.setEndBefore(mark);
    return range.toString();
  });
  expect(before).toContain('二〇二五年');
});

/** Makes a note through the interface of programs, where making it is not what is looked at. */
async function noteOn(page: Page, documentId: string, words: string): Promise<void> {
  const found = await page.request.get(
    `/api/v1/search?${new URLSearchParams({ q: words, mode: 'raw', limit: '500' }).toString()}`,
  );
  const { hits } = (await found.json()) as {
    hits: { documentId: string; versionId: string; span: object }[];
  };
  const hit = hits.find((each) => each.documentId === documentId);
  const data = { documentId, versionId: hit?.versionId, span: hit?.span, note: '哪一年的？' };
  expect((await page.request.post('/api/v1/annotations', { data })).status()).toBe(201);
}

async function expectSound(page: Page): Promise<void> {
  for (const width of [1440, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await test.info().attach(`lost-${String(width)}-${colorScheme}`, {
        body: await page.screenshot(),
        contentType: 'image/png',
      });
      expect(await axeFindings(page)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  }
}
