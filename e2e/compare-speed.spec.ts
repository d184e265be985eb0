import { expect, test } from './fixtures.ts';
import { longestTasks } from './longest-tasks.ts';

// A recording takes a copy of the page at every step, in the page's own time.
test.use({ trace: 'off' });

const [henan, hebi, puyang] = [
  'henan-urbanization-strategy',
  'hebi-urbanization-plan-2021-2035',
  'puyang-urbanization-plan-2021-2035-draft',
];

for (const { name, path, most = 300 } of [
  {
    name: 'a task in three documents',
    path: `/compare?q=随迁子女&document=${henan}&document=${hebi}&document=${puyang}`,
  },
  { name: 'two plans', path: `/compare?documents=${hebi},${puyang}` },
  { name: 'a matrix', path: '/compare/coverage?task=居住证' },
  {
    name: 'a matrix of every section of a plan',
    path: `/compare/coverage?from=sections&sections=${puyang}`,
    most: 600, // Forty tasks are asked in one.
  },
]) {
  test(`${name} answers within ${most} ms and never holds the browser for 50 ms`, async ({
    page,
    browser,
  }) => {
    await page.goto(path); // Links are computed once and kept.
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const before = performance.now();
      await page.request.get(path);
      waits.push(performance.now() - before);
    }
    const tasks = await longestTasks(browser, page, async () => {
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.mouse.wheel(0, 2_000);
      await page.keyboard.press('j');
      await page.waitForTimeout(500);
    });
    // The machine may be busy with other tests: the fastest answer is what the page itself needs.
    const [wait, longest] = [Math.min(...waits), tasks[0] ?? NaN];
    console.log(`${name}: ${wait.toFixed(0)} ms; longest task ${longest.toFixed(0)} ms`);
    expect(wait).toBeLessThan(most);
    expect(longest).toBeLessThan(50);
  });
}
