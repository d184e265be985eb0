import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Selects words of the text that is open, and waits for what can be done with them. */
export async function select(page: Page, words: string): Promise<void> {
  // Who selects before the page's scripts are there selects once more.
  await expect(async () => {
    await selectOnce(page, words);
    await expect(page.locator('.selection-bar')).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

async function selectOnce(page: Page, words: string): Promise<void> {
  await page.locator('.reader-sheet > article').evaluate((article, wanted) => {
    const stretch = [...article.querySelectorAll('[data-start]')].find(({ textContent }) =>
      textContent.includes(wanted),
    );
    if (stretch === undefined) throw new Error(`not on the page: ${wanted}`);
    stretch.scrollIntoView({ block: 'center' });
    const at = stretch.textContent.indexOf(wanted);
    const point = (offset: number, isEnd: boolean): [Node, number] => {
      const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
      let left = offset;
      while (walker.nextNode()) {
        const { length } = walker.currentNode as Text;
        if (left < length || (isEnd && left === length)) return [walker.currentNode, left];
        left -= length;
      }
      throw new Error('beyond the stretch');
    };
    const range = document.createRange();
    range.setStart(...point(at, false));
    range.setEnd(...point(at + wanted.length, true));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, words);
}
