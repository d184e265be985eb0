import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const article = '/documents/luoyang-decade-review';
test.use({ viewport: { width: 1440, height: 900 } });

test('a note that is typed while the network is gone is not lost, even when the page is loaded anew', async ({
  page,
  context,
}) => {
  await page.goto(article);
  await select(page, '中部地区高质量发展');
  await context.setOffline(true);
  // What picks codes and says what was done has never been fetched.
  await page.keyboard.press('n');
  const words = page.getByRole('textbox', { name: '批注内容' });
  await words.fill('断网时写的批注');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('没有保存成功，文字还在，请再试一次。')).toBeVisible();
  await expect(words).toHaveValue('断网时写的批注');
  await context.setOffline(false);
  await page.reload();
  await expect(words).toHaveValue('断网时写的批注');
  await expect(page.getByText('上次没有保存的内容还在这里。')).toBeVisible();
  await page.getByRole('button', { name: '保存' }).click();
  const card = page.getByRole('article', { name: /^批注：中部地区高质量发展/ });
  await expect(card).toContainText('断网时写的批注');
  await page.reload();
  await expect(card).toContainText('断网时写的批注');
  await expect(words).toHaveCount(0);
  await card.hover();
  await card.getByRole('button', { name: '删除' }).click();
  await expect(card).toHaveCount(0);
});

test('a search that is asked while the network is slow is answered', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await page.goto('/');
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 20_000 },
  });
  await page.getByRole('searchbox').fill('城镇化');
  await page.getByRole('button', { name: '检索', exact: true }).click();
  await expect(page.getByRole('region', { name: '检索结果的核对' })).toContainText('342');
});

async function select(page: Page, words: string): Promise<void> {
  await page.locator('main').evaluate((main, wanted) => {
    const stretch = [...main.querySelectorAll('p[data-start]')].find((each) =>
      each.textContent.includes(wanted),
    );
    const walker = document.createTreeWalker(stretch ?? main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
  await expect(page.getByRole('toolbar', { name: '对所选文字' })).toBeVisible();
}
