import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type Page } from '@playwright/test';

/** The pictures of the README: the sample texts, as anybody sees them who starts the product. */
const folder = join(import.meta.dirname, 'pictures');
const size = { width: 1200, height: 760 };
const quality = 0.86; // Letters stay clean; a picture is some forty kilobytes.

const hebi = 'hebi-urbanization-plan-2021-2035';
const puyang = 'puyang-urbanization-plan-2021-2035-draft';
const henan = 'henan-urbanization-strategy';

test.use({ viewport: size, colorScheme: 'light' });
test.describe.configure({ mode: 'serial' });

test('search', async ({ page }) => {
  await page.goto('/?q=15分钟*圈');
  await keep(page, 'search');
});

test('compare', async ({ page }) => {
  await page.goto(`/compare?q=随迁子女&document=${henan}&document=${hebi}&document=${puyang}`, {
    waitUntil: 'networkidle',
  });
  await keep(page, 'compare');
});

test('reader', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 860 }); // Notes stand beside the text.
  await page.goto(`/documents/${henan}`);
  await note(page, '必由之路和重要标志', '与市级规划的提法相同，**数字另核**。');
  await note(page, '内需战略的重要', '两市规划写“扩大内需战略”。');
  await page.goto(`/documents/${henan}?q=新型城镇化战略`, { waitUntil: 'networkidle' });
  await page.locator('[data-notes]').first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await keep(page, 'reader');
});

test('phrase', async ({ page }) => {
  await page.goto('/phrases/15分钟生活圈', { waitUntil: 'networkidle' });
  await keep(page, 'phrase');
});

/** Marks the first place of some words, with a note and a code. */
async function note(page: Page, words: string, written: string): Promise<void> {
  const { request } = page;
  const span = await page.locator('main').evaluate((main, wanted) => {
    const stretch = [...main.querySelectorAll<HTMLElement>('p[data-start]')].find((each) =>
      each.textContent.includes(wanted),
    );
    const start = Number(stretch?.dataset['start']) + (stretch?.textContent.indexOf(wanted) ?? 0);
    return { start, end: start + wanted.length };
  }, words);
  const code = await request.post('/api/v1/codes', { data: { name: '核心提法', colour: 2 } });
  const { code: made } = (await code.json()) as { code?: { codeId: string } };
  const data = {
    ...{ documentId: henan, versionId: `${henan}@1`, span, note: written },
    codes: made === undefined ? [] : [made.codeId],
  };
  await request.post('/api/v1/annotations', { data });
}

/** Keeps what is seen as WebP, which the browser itself writes. */
async function keep(page: Page, name: string): Promise<void> {
  const png = (await page.screenshot()).toString('base64');
  await page.goto('about:blank');
  const webp = await page.evaluate(
    async ([data, at]) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      return canvas.toDataURL('image/webp', at).split(',')[1] ?? '';
    },
    [png, quality] as const,
  );
  await writeFile(join(folder, `${name}.webp`), Buffer.from(webp, 'base64'));
}
