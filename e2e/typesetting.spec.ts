import { expect, test } from './fixtures.ts';

const hebi = '/documents/hebi-urbanization-plan-2021-2035';
const notAtStart = '，。、；：！？”’）》〉」』】〕…—';
const notAtEnd = '“‘（《〈「『【〔';

for (const width of [390, 640, 900, 1120, 1440]) {
  test(`at ${width} px no line of 200 paragraphs begins or ends with what must not`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(hebi);
    const lines = await page.locator('article').evaluate((article) => {
      const paragraphs = [...article.querySelectorAll<HTMLElement>('p[data-start]')].slice(0, 200);
      return paragraphs.flatMap((paragraph) => {
        const found: string[] = [];
        const range = document.createRange();
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        let bottom = -Infinity;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          if (node.parentElement?.closest('[hidden]')) continue;
          for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (box.top > bottom - 2) found.push('');
            found.push(`${found.pop() ?? ''}${(node.textContent ?? '')[at] ?? ''}`);
            bottom = Math.max(box.bottom, box.top > bottom - 2 ? box.bottom : bottom);
          }
        }
        return found;
      });
    });
    expect(lines.length).toBeGreaterThan(400);
    const wrong = lines.filter(
      (line, index) =>
        (index > 0 && notAtStart.includes(line[0] ?? ' ')) || notAtEnd.includes(line.at(-1) ?? ' '),
    );
    expect(wrong).toEqual([]);
  });
}

test('paragraphs are indented by two characters, and no space is added to the text', async ({
  page,
}) => {
  await page.goto(hebi);
  const paragraph = page.locator('p.paragraph').first();
  const style = await paragraph.evaluate((element) => {
    const { fontSize, textIndent } = getComputedStyle(element);
    return Number.parseFloat(textIndent) / Number.parseFloat(fontSize);
  });
  expect(style).toBe(2);
  await expect(paragraph).toHaveCSS('text-autospace', 'no-autospace');
});

test('reading settings act at once and stay', async ({ page }) => {
  await page.goto(hebi);
  await page.getByRole('button', { name: '阅读设置' }).click();
  await page.getByRole('radio', { name: '特大' }).check({ force: true });
  await expect(page.getByRole('article')).toHaveCSS('font-size', '22px');
  await page.reload();
  await expect(page.getByRole('article')).toHaveCSS('font-size', '22px');
});

test('the palette goes to a document by the initials of its pinyin', async ({ page }) => {
  await page.goto('/library');
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type('py');
  await expect(page.getByRole('option').first()).toContainText('濮阳市新型城镇化规划');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/documents\/puyang/);
});

test('single keys can be switched off', async ({ page }) => {
  await page.goto(`${hebi}?q=15分钟生活圈`);
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: '键盘' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('radio', { name: '关' }).check({ force: true });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: '键盘' })).toBeHidden();
  await page.keyboard.press('j');
  await expect(page.locator('mark[aria-current]')).toHaveCount(0);
});
