import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './fixtures.ts';
import { choose, takeIn } from './take-in.ts';

// One after the other: each looks at the newest ingestion.
test.describe.configure({ mode: 'default' });

/** Each journey brings its own texts, so that none meets what another has left. */
const text = (name: string, more = '') =>
  `${name}新型城镇化规划\n\n一、总体要求\n\n${name}推动“人地钱”挂钩，建设15分钟生活圈。${more}\n`;

function toast(page: Page, done: string) {
  return page.locator('.toast').filter({ hasText: done }).getByRole('button', { name: '撤销' });
}

test('files are chosen, a rule reads their names before they count, each is reported, the table knows them', async ({
  page,
}) => {
  await page.goto('/library', { waitUntil: 'networkidle' });
  await choose(page, [
    { name: '新乡市_2021_规划.txt', content: text('新乡市') },
    { name: '说明.txt', content: '焦作市的说明。' },
    { name: '扫描件.ofd', content: 'OFD' },
    { name: '合影.jpg', content: 'JPG' },
  ]);
  const chosen = page.getByRole('list', { name: '已选的文件' }).getByRole('listitem');
  await expect(chosen.filter({ hasText: '不能读入这种格式' })).toHaveCount(2);
  await page.getByRole('button', { name: '不收 合影.jpg' }).click();
  await expect(chosen).toHaveCount(3);
  await page.getByLabel('从文件名读出').fill('{地区}{年份');
  await expect(page.getByText('个字起读不懂')).toBeVisible();
  await expect(page.getByRole('button', { name: '开始收录' })).toBeDisabled();
  await page.getByLabel('从文件名读出').fill('{地区}_{年份}_{文种}');
  await expect(page.getByText('3 份中有 1 份合这条规则')).toBeVisible();
  await page.getByRole('button', { name: '开始收录' }).click();
  const job = page.locator('.jobs li').first();
  await expect(job).toHaveAttribute('data-state', 'done', { timeout: 45_000 });
  await expect(job).toContainText('收录 2 份，未收 1 份');
  const row = page.getByRole('row', { name: /新乡市新型城镇化规划/ });
  await expect(row).toContainText('新乡市');
  await expect(row).toContainText('2021');
  await job.getByRole('link', { name: '收录报告' }).click();
  await expect(page.getByRole('heading', { name: '未收 1 份' })).toBeVisible();
  await expect(page.getByText('扫描件.ofd').first()).toBeVisible();
});

test('a pasted text becomes a document', async ({ page }) => {
  await page.goto('/library', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '粘贴文本' }).click();
  const dialog = page.getByRole('dialog', { name: '粘贴文本' });
  await dialog.getByLabel('题名').fill('安阳市通知');
  await dialog.getByLabel('正文').fill('安阳市推动“人地钱”挂钩。');
  await dialog.getByRole('button', { name: '加入这一批' }).click();
  await page.getByRole('button', { name: '开始收录' }).click();
  const table = page.getByRole('table', { name: '文件列表' });
  await expect(table.getByText('安阳市通知.txt')).toBeVisible({ timeout: 45_000 });
});

test('chosen documents are stated, removed, and each act is taken back', async ({ page }) => {
  await takeIn(page, [
    { name: '许昌甲.txt', content: text('许昌市', '甲') },
    { name: '许昌乙.txt', content: text('许昌市', '乙') },
  ]);
  await page.goto('/library?q=许昌', { waitUntil: 'networkidle' });
  const rows = page.getByRole('table').getByRole('row', { name: /许昌/ });
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: '选中本页全部' }).click();
  const bar = page.getByRole('group', { name: '对选中的文件' });
  await expect(bar).toContainText('已选 2 篇');
  await bar.getByText('写明', { exact: true }).click();
  await bar.getByLabel('地区').fill('河南省/许昌市/魏都区');
  await bar.getByRole('button', { name: '给选中的都写明' }).click();
  await expect(rows.first()).toContainText('河南省/许昌市/魏都区');
  await expect(rows.first()).toContainText('人工');
  await toast(page, '已写明 2 篇').click();
  await expect(rows.first()).not.toContainText('河南省/许昌市/魏都区');
  await page.getByRole('checkbox', { name: /许昌/ }).first().check();
  await bar.getByRole('button', { name: '移出文库' }).click();
  await expect(rows).toHaveCount(1);
  await toast(page, '已移出 1 篇').click();
  await expect(rows).toHaveCount(2);
});

test('facts are edited as in a spreadsheet: pasted over cells, saved together, taken back', async ({
  page,
}) => {
  await takeIn(page, [
    { name: '漯河甲.txt', content: text('漯河市', '甲') },
    { name: '漯河乙.txt', content: text('漯河市', '乙') },
  ]);
  await page.goto('/library?q=漯河&edit=1&sort=title', { waitUntil: 'networkidle' });
  const cells = page.getByLabel(/：文种$/);
  await expect(cells).toHaveCount(2);
  await cells.first().focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '意见\t漯河市人民政府\r\n通知\t漯河市发改委\r\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(cells.last()).toHaveValue('通知');
  await page.keyboard.press('Enter');
  await expect(cells.last()).toBeFocused();
  // A link in the middle of it loses nothing.
  await page.getByRole('link', { name: '回到列表' }).click();
  await expect(page).not.toHaveURL(/edit=1/);
  await page.goBack();
  await expect(cells.last()).toHaveValue('通知');
  await expect(page.getByText('改了 4 处')).toBeVisible();
  await page.getByRole('button', { name: '保存改动' }).click();
  await expect(page.getByText('已写明 2 篇')).toBeVisible();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(cells.last()).toHaveValue('通知');
});

test('a manifest goes out, and what its edited form would change is seen before it counts', async ({
  page,
}) => {
  await takeIn(page, [{ name: '信阳.txt', content: text('信阳市') }]);
  await page.goto('/library?q=信阳', { waitUntil: 'networkidle' });
  await page.getByText('清单', { exact: true }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 csv' }).click();
  expect((await download).suggestedFilename()).toBe('文库清单.csv');
  await page.locator('.library-manifest input[type=file]').setInputFiles({
    name: '改好.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('编号,发文机关,成文日期\r\n信阳,信阳市人民政府,2022年6月\r\n没有,x,\r\n'),
  });
  const dialog = page.getByRole('dialog', { name: '清单要改什么' });
  await expect(dialog).toContainText('会改 2 处');
  await expect(dialog).toContainText('3 没有');
  await dialog.getByRole('button', { name: '照此修改' }).click();
  await expect(dialog).toContainText('已改 2 处');
  await dialog.getByRole('button', { name: '收起' }).click();
  await expect(page.getByRole('row', { name: /信阳/ })).toContainText('2022-06');
});

test('a likely pair is proposed and joined by hand, made current, and split again', async ({
  page,
}) => {
  await takeIn(page, [
    { name: '三门峡市新型城镇化规划.txt', content: text('三门峡市') },
    { name: '三门峡市新型城镇化规划（征求意见稿）.txt', content: text('三门峡市', '征求意见') },
  ]);
  await page.goto('/library/reports/三门峡市新型城镇化规划', { waitUntil: 'networkidle' });
  await page
    .getByLabel('把另一份文件并为它的版本')
    .selectOption('三门峡市新型城镇化规划-征求意见稿-');
  await page.getByRole('button', { name: '合并为版本' }).click();
  await expect(page.getByRole('heading', { name: '版本（2）' })).toBeVisible();
  await page.goto('/library/reports/三门峡市新型城镇化规划-征求意见稿-');
  await expect(page).toHaveURL(
    new RegExp(encodeURIComponent('三门峡市新型城镇化规划$').replace('%24', '$')),
  );
  await page.getByRole('button', { name: '定为现行' }).click();
  await expect(page.locator('.versions li[aria-current]')).toContainText('征求意见稿');
  await page.getByRole('button', { name: '拆出' }).click();
  await expect(page.getByRole('heading', { name: '版本（1）' })).toBeVisible();
});

test('a report says who says what, leads to the place, and a removed text can come back', async ({
  page,
}) => {
  await takeIn(page, [{ name: '南阳.txt', content: text('南阳市') }]);
  await page.goto('/library/reports/南阳');
  await page.getByLabel('人工写明发文机关').fill('南阳市人民政府');
  await page.getByRole('button', { name: '保存' }).first().click();
  const row = page.getByRole('row', { name: /^发文机关/ });
  await expect(row.getByRole('cell').first()).toHaveText('南阳市人民政府');
  await expect(page.getByRole('link', { name: '看原文：地区' })).toHaveAttribute('href', /span=/);
  await page.getByRole('button', { name: '移出文库' }).click();
  await expect(page.getByRole('heading', { name: /已于 .* 移出文库/ })).toBeVisible();
  await page.goto('/documents/南阳');
  await expect(page.getByRole('heading', { name: /已于 .* 移出文库/ })).toBeVisible();
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(page.getByRole('heading', { name: '题名与出处' })).toBeVisible();
});

test('a file of 30 MB arrives whole, whatever its name says', async ({ request }) => {
  const created = await request.post('/api/v1/jobs', { data: {} });
  const { job } = (await created.json()) as { readonly job: { readonly jobId: string } };
  const address = `/api/v1/jobs/${job.jobId}/files`;
  const large = Buffer.alloc(30 * 1024 * 1024, '城');
  const name = `../../${'大'.repeat(255)}.txt`;
  const sent = await request.put(`${address}?source=${encodeURIComponent(name)}`, {
    data: large,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  const sha256 = createHash('sha256').update(large).digest('hex');
  const source = name.slice(6);
  expect(await sent.json()).toMatchObject({ file: { source, bytes: large.length, sha256 } });
  expect((await request.delete(`/api/v1/jobs/${job.jobId}`)).status()).toBe(200);
});

test('another site sends no files and no manifest', async ({ request }) => {
  const foreign = { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'application/octet-stream' };
  const { job } = (await (await request.post('/api/v1/jobs', { data: {} })).json()) as {
    readonly job: { readonly jobId: string };
  };
  const sent = await request.put(`/api/v1/jobs/${job.jobId}/files?source=a.txt`, {
    headers: foreign,
    data: 'x',
  });
  expect(sent.status()).toBe(403);
  expect(
    (await request.post('/api/v1/manifest?name=a.csv', { headers: foreign, data: 'x' })).status(),
  ).toBe(403);
});

for (const path of [
  '/library',
  '/library?edit=1',
  '/library/reports/puyang-urbanization-plan-2021-2035-draft',
]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [390, 1440]) {
      test(`axe finds nothing on ${path}, ${colorScheme}, ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path, { waitUntil: 'networkidle' });
        expect(await axeFindings(page)).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
      });
    }
  }
}
