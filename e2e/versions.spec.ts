import type { Page } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './fixtures.ts';
import { takeIn } from './take-in.ts';

// The second looks at what the first has made.
test.describe.configure({ mode: 'serial' });

const before = `安阳市绿化条例

第一章 总则

第一条 为了保护和改善城市生态环境，制定本条例。

第二条 本市行政区域内城市绿化的规划和建设，适用本条例。

第三条 建成区绿化覆盖率不低于百分之三十五，具体办法由市人民政府制定。

第四条 任何单位和个人都有权检举损坏城市绿地的行为。

第二章 保护

第五条 古树名木实行统一管理，分别养护，由市人民政府公布名录。

第六条 本条例自二〇一〇年五月一日起施行。
`;

/** What the newer version made of each provision. */
const after = `安阳市绿化条例

第一章 总则

第一条 为了保护和改善城市生态环境，制定本条例。

第二条 城市绿化坚持因地制宜、节约用水的原则，鼓励种植本地树种。

第三条 本市行政区域内城市绿化的规划和建设，适用本条例。

第四条 建成区绿化覆盖率不低于百分之四十，具体办法由市人民政府制定。

第二章 保护

第五条 古树名木实行统一管理，分别养护，由市人民政府公布名录。

第六条 任何单位和个人都有权检举损坏城市绿地的行为。
`;

test('two versions: what moved, changed, came and went, with the number it had and has', async ({
  page,
}) => {
  await takeIn(page, [
    { name: '安阳市绿化条例.txt', content: before },
    { name: '安阳市绿化条例修订.txt', content: after },
  ]);
  await page.goto('/library/reports/安阳市绿化条例', { waitUntil: 'networkidle' });
  await page.getByLabel('把另一份文件并为它的版本').selectOption('安阳市绿化条例修订');
  await page.getByRole('button', { name: '合并为版本' }).click();
  await expect(page.getByRole('heading', { name: '版本（2）' })).toBeVisible();
  await page.goto('/compare');
  await page
    .getByRole('form', { name: '安阳市绿化条例' })
    .getByRole('button', { name: '比对两版' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('安阳市绿化条例');
  expect(await countsOn(page)).toEqual(['改动 1', '移位 1', '新增 1', '删去 1', '未变 6']);

  await expect(change(page, 'added')).toContainText('因地制宜');
  await expect(change(page, 'removed')).toContainText('自二〇一〇年五月一日起施行');
  await expect(change(page, 'moved')).toContainText('第四条 → 第六条');
  await expect(change(page, 'changed')).toContainText('第三条 → 第四条');
  await expect(change(page, 'changed').locator('.layer-difference')).toHaveText([
    '百分之三十五',
    '百分之四十',
  ]);
  await expect(page.locator('.change', { hasText: '改号' })).toContainText('第二条 → 第三条');
});

test('two versions read well on a phone, in either light, and no tool for the blind stumbles', async ({
  page,
}) => {
  await page.goto('/compare');
  await page
    .getByRole('form', { name: '安阳市绿化条例' })
    .getByRole('button', { name: '比对两版' })
    .click();
  await expect(change(page, 'changed')).toBeVisible();
  for (const width of [1440, 390]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  }
});

function change(page: Page, kind: string) {
  return page.locator(`.change[data-change='${kind}']`);
}

/** What the page counts: 改动 1. */
async function countsOn(page: Page): Promise<string[]> {
  const counts = page.getByRole('list', { name: '各类变化' }).getByRole('listitem');
  return (await counts.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}
