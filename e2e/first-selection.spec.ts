import { expect, test } from './fixtures.ts';
import { slowDown } from './slow-down.ts';

test('in a plan of 39,000 characters words can be selected and acted on within 1.5 s on a slow machine', async ({
  page,
}) => {
  await slowDown(page);
  const waits: number[] = [];
  while (waits.length < 5 && !waits.some((wait) => wait <= 1_500)) {
    await page.goto('/documents/hebi-urbanization-plan-2021-2035', { waitUntil: 'commit' });
    await page.waitForSelector('main .paragraph', { state: 'attached' });
    waits.push(await page.evaluate(selectAndWaitForBar));
  }
  console.log(
    `first selection: bar shown after ${waits.map((each) => each.toFixed(0)).join(' ')} ms`,
  );
  expect(Math.min(...waits)).toBeLessThanOrEqual(1_500);
});

/** Selects as soon as there are words, and gives when the bar for them was there. */
function selectAndWaitForBar(): Promise<number> {
  const words = document.querySelector('main .paragraph')?.firstChild;
  if (words) getSelection()?.selectAllChildren(words.parentElement ?? words);
  return new Promise((resolve) => {
    const look = () => {
      const bar = document.querySelector('.selection-bar');
      if (bar?.checkVisibility() === true) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}
