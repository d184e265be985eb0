import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const hebi = '/documents/hebi-urbanization-plan-2021-2035';

test('by keys alone: from the first page to a hit, on to the next, to another text and back', async ({
  page,
}) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: '检索政策文本' })).toBeFocused();
  await page.keyboard.type('15分钟生活圈');
  await page.keyboard.press('Enter');
  const results = page.getByRole('list', { name: '检索结果' });
  await expect(results).toBeVisible();
  await page.keyboard.press('j');
  await expect(results.locator('.hit-line a').first()).toBeFocused();
  await page.keyboard.press(']');
  await expect(results.getByRole('heading', { level: 2 }).last().getByRole('link')).toBeFocused();
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect(results.getByRole('heading', { level: 2 }).first().getByRole('link')).toBeFocused();
  await tabTo(page, results.getByRole('link', { name: /第一节 建设舒适便利的宜居城市$/ }).last());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/documents\//);
  const walk = page.getByRole('navigation', { name: '命中' });
  await expect(walk).toContainText('命中 1/2');
  await page.keyboard.press('j');
  await expect(walk).toContainText('命中 2/2');
  await expect(page.locator('mark[aria-current]')).toBeInViewport();
  const first = new URL(page.url()).pathname;
  await page.keyboard.press(']');
  await expect(page).not.toHaveURL(new RegExp(first));
  await expect(page).toHaveURL(/q=15/);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('鹤壁');
  await page.keyboard.press('[');
  await expect(page).toHaveURL(new RegExp(first));
});

async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not lead there');
}

test('the list of keys names those that act here, and no other', async ({ page }) => {
  await page.goto(`${hebi}?q=15分钟生活圈`, { waitUntil: 'networkidle' });
  const list = page.getByRole('dialog', { name: '键盘' });
  await page.keyboard.press('?');
  // Codes have digits; which there are depends on what other journeys keep meanwhile.
  await expect(list.locator('kbd').filter({ hasNotText: /^\d$/ })).toHaveText([
    '/',
    '?',
    'j',
    'k',
    '[',
    ']',
    'h',
    'n',
    'b',
    'y',
    '.',
    'J',
    'K',
    'c',
    '⌘K',
    'Ctrl K',
    'Esc',
  ]);
  await page.keyboard.press('Escape');
  await page.goto('/library', { waitUntil: 'networkidle' });
  await page.keyboard.press('?');
  await expect(list.getByText('到检索框')).toBeVisible();
  await expect(list.getByText('下一处命中')).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('results are narrowed in a drawer, a text is opened, a chapter is gone to', async ({
    page,
  }) => {
    await page.goto('/?q=15分钟生活圈', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: '筛选' }).tap();
    await page.getByRole('checkbox', { name: '文章' }).tap();
    await expect(page).toHaveURL(/genre=/);
    await page.goto('/?q=15分钟生活圈', { waitUntil: 'networkidle' });
    const results = page.getByRole('list', { name: '检索结果' });
    await results.getByRole('link', { name: /专栏4/ }).tap();
    await expect(page.locator('mark[aria-current]')).toBeInViewport();
    const outline = page.getByRole('link', { name: /^第五章/ });
    await page.getByRole('button', { name: '章节' }).tap();
    await expect(outline).toBeVisible();
    await outline.tap();
    await expect(outline).toBeHidden();
    await expect(page.getByLabel('所在章节')).toContainText('第五章');
    await page.getByRole('button', { name: '章节' }).tap();
    await page.getByRole('button', { name: '收起' }).tap();
    await expect(outline).toBeHidden();
  });

  test('what is tapped is at least 24 px high and wide', async ({ page }) => {
    for (const path of ['/?q=15分钟生活圈', hebi, '/library']) {
      await page.goto(path);
      const small = await page
        .locator('button:visible, select:visible, nav.shell-tabs a, .chip:visible')
        .evaluateAll((elements) =>
          elements
            .filter((element) => element.closest('.visually-hidden') === null)
            .filter((element) => !element.matches('.link-button, [inert] *'))
            .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width < 24 || box.height < 24)
            .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
        );
      expect(small).toEqual([]);
    }
  });
});

test.describe('with an input method', () => {
  test('a candidate confirmed by Enter neither searches nor goes anywhere; what is confirmed then counts', async ({
    page,
    context,
  }) => {
    await page.goto('/library', { waitUntil: 'networkidle' });
    const client = await context.newCDPSession(page);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: '直达文件、提法、页面或检索' });
    await expect(field).toBeFocused();
    await compose(client, 'puyang');
    await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    await expect(page).toHaveURL('/library');
    await expect(page.getByRole('dialog')).toBeVisible();
    await client.send('Input.insertText', { text: '濮阳' });
    await expect(field).toHaveValue('濮阳');
    await expect(page.getByRole('option').first()).toContainText('濮阳市新型城镇化规划');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/documents\/puyang/);
  });

  test('single keys of the page sleep while characters are composed', async ({ page, context }) => {
    await page.goto(`${hebi}?q=15分钟生活圈`, { waitUntil: 'networkidle' });
    const walk = page.getByRole('navigation', { name: '命中' });
    await expect(walk).toContainText('2处命中');
    const client = await context.newCDPSession(page);
    await page.getByRole('searchbox', { name: '在本篇中查找' }).focus();
    await compose(client, 'j');
    await page.locator('body').dispatchEvent('keydown', { key: 'j', keyCode: 229 });
    await page.locator('body').dispatchEvent('keydown', { key: 'j', isComposing: true });
    await expect(page.locator('mark[aria-current]')).toHaveCount(0);
    await client.send('Input.insertText', { text: '鹤' });
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await expect(walk).toContainText('命中 1/2');
  });
});

function compose(client: CDPSession, text: string) {
  return client.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}
