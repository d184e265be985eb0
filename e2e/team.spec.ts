import type { Browser, Page } from '@playwright/test';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './fixtures.ts';
import { select } from './select-words.ts';
import { beginTeamSite, type TeamSite } from './team-site.ts';

// One after the other: each finds the people that the one before let in.
test.describe.configure({ mode: 'serial' });

const password = '海绵城市与韧性城市建设';
const newPassword = '老旧小区改造与管网更新';
let site: TeamSite;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  site = await beginTeamSite(Number(process.env['ZHENGCI_TEST_PORT'] ?? '34117') + 3);
});
test.afterAll(() => site.end());

test('nobody sees anything without signing in, on any page or route', async ({ page, request }) => {
  for (const path of [
    '/',
    '/library',
    '/documents/某市-2022',
    '/phrases',
    '/compare',
    '/notebook',
  ]) {
    await page.goto(site.origin + path);
    await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=`));
    await expect(page.getByRole('heading', { name: '登录', level: 1 })).toBeVisible();
  }
  const described = await request.get(`${site.origin}/api/v1/openapi.json`);
  const { paths } = (await described.json()) as { paths: Record<string, Record<string, unknown>> };
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of Object.keys(methods)) {
      const answer = await request.fetch(site.origin + path.replaceAll(/\{\w+\}/g, 'x'), {
        method: method.toUpperCase(),
        headers: { 'Content-Type': 'application/json', Cookie: 'zhengci-session=forged.forged' },
        ...(method === 'get' ? {} : { data: '{}' }),
      });
      expect([path, method, answer.status()]).toEqual([path, method, 401]);
    }
  }
});

test('a forged cookie leads to signing in, and signing in to what was asked for', async ({
  page,
  context,
}) => {
  await context.addCookies([{ name: 'zhengci-session', value: 'a.b', url: site.origin }]);
  await page.goto(`${site.origin}/phrases?q=城市`);
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fphrases/);
});

test('the link at the terminal makes the first admin, once', async ({ page, context }) => {
  await page.goto(site.firstLink);
  await expect(page.getByText('管理员', { exact: false }).first()).toBeVisible();
  await accept(page, { name: '周正', email: 'zhou@example.org' });
  await expect(page).toHaveURL(`${site.origin}/`);
  await expect(page.getByRole('link', { name: '周正' })).toBeVisible();
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  await page.goto(site.firstLink);
  await expect(page.getByRole('heading', { name: '这个链接不能用了' })).toBeVisible();
});

test('a wrong password is refused in words that name neither field, the right one goes on', async ({
  page,
}) => {
  await page.goto(`${site.origin}/library`);
  await signIn(page, 'zhou@example.org', '不是这个密码呀呀呀');
  await expect(page.getByText('邮箱或密码不对')).toBeVisible();
  await signIn(page, 'zhou@example.org');
  await expect(page).toHaveURL(`${site.origin}/library`);
});

test('an admin invites an editor and a reader, and neither sees the page of people', async ({
  page,
  browser,
}) => {
  await enter(page, 'zhou@example.org');
  for (const { note, role, name, email } of [
    { note: '王老师', role: '编辑', name: '王敏', email: 'wang@example.org' },
    { note: '小李', role: '读者', name: '李想', email: 'li@example.org' },
  ]) {
    await page.goto(`${site.origin}/people`);
    await page.getByLabel('给谁（自己记）').fill(note);
    await page.getByRole('combobox', { name: '身份', exact: true }).selectOption(role);
    await page.getByRole('button', { name: '生成邀请链接' }).click();
    const link = await page.locator('#link code').innerText();
    const visitor = await newPage(browser);
    await visitor.goto(link);
    await expect(visitor.getByText(`邀请你以“${role}”的身份加入`)).toBeVisible();
    await accept(visitor, { name, email });
    await visitor.goto(`${site.origin}/people`);
    await expect(visitor.getByText('只有管理员可以这样做')).toBeVisible();
    await visitor.context().close();
  }
  await page.goto(`${site.origin}/people`);
  await expect(page.locator('#link')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /王敏/ }).first()).toContainText('可登录');
});

test('an editor keeps one note and shares another; a reader sees only the shared one, and may not write', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await enter(page, 'wang@example.org');
  await page.goto(`${site.origin}/documents/某市-2022`);
  await write(page, '海绵城市', { words: '只给自己看', visibility: '仅自己' });
  await write(page, '人地钱', { words: '给大家看', visibility: '所有人' });
  const reader = await newPage(browser);
  await enter(reader, 'li@example.org');
  await reader.goto(`${site.origin}/documents/某市-2022`);
  const shared = reader.locator('.margin-card', { hasText: '给大家看' });
  await expect(shared).toContainText('王敏');
  await expect(reader.getByText('只给自己看')).toHaveCount(0);
  await expect(shared.getByRole('button', { name: '编辑' })).toHaveCount(0);
  await select(reader, '总体要求');
  const bar = reader.getByRole('toolbar', { name: '对所选文字' });
  await expect(bar.getByRole('button', { name: /引用/ })).toBeVisible();
  await expect(bar.getByRole('button', { name: /批注/ })).toHaveCount(0);
  await reader.goto(`${site.origin}/library`);
  await expect(reader.getByRole('heading', { name: /篇/ }).first()).toBeVisible();
  await expect(reader.getByRole('button', { name: '立即备份' })).toBeHidden();
  await expect(reader.locator('.library-intake')).toBeHidden();
  const refused = await reader.request.post(`${site.origin}/api/v1/annotations`, {
    data: { wording: '城市', note: '不该有' },
  });
  expect(refused.status()).toBe(403);
  await reader.context().close();
});

test('the record says who changed what; who is suspended is out at once', async ({
  page,
  browser,
}) => {
  const reader = await newPage(browser);
  await enter(reader, 'li@example.org');
  await enter(page, 'zhou@example.org');
  await page.goto(`${site.origin}/people?actor=王敏`);
  await expect(page.getByRole('cell', { name: '批注 · 添加' })).toHaveCount(2);
  const li = page.getByRole('row', { name: /李想/ }).first();
  await li.getByRole('button', { name: '停用' }).click();
  await expect(page.getByRole('row', { name: /李想/ }).first()).toContainText('已停用');
  await reader.goto(`${site.origin}/library`);
  await expect(reader).toHaveURL(/\/sign-in/);
  await signIn(reader, 'li@example.org');
  await expect(reader.getByText('邮箱或密码不对')).toBeVisible();
  await reader.context().close();
});

test('a person changes their password and signs out', async ({ page }) => {
  await enter(page, 'wang@example.org');
  await page.goto(`${site.origin}/account`);
  await page.getByLabel('现在的密码').fill(password);
  await page.getByLabel('新密码').fill(newPassword);
  await page.getByRole('button', { name: '改密码' }).click();
  await expect(page.getByText('密码已改')).toBeVisible();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(`${site.origin}/account`);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("no form changes anything for a reader who fills it in by hand, nor an admin's for an editor", async ({
  page,
  browser,
}) => {
  await enter(page, 'zhou@example.org');
  await page.goto(`${site.origin}/people`);
  await page
    .getByRole('row', { name: /李想/ })
    .first()
    .getByRole('button', { name: '恢复' })
    .click();
  const before = await standingOf(page);
  const reader = await newPage(browser);
  await enter(reader, 'li@example.org');
  const place = '某市-2022:0-4';
  for (const [path, form, expected] of [
    ['/keep', { what: 'search', name: '不该有', q: '城市' }, /^403$/],
    ['/decide', { kind: 'add', wording: '海绵城市' }, /fault=notAllowed/],
    ['/compare/decide', { verdict: 'added', left: place, right: place, kind: 'same' }, /^[34]0/],
    ['/library/change', { act: 'remove', document: '某市-2022' }, /.*/],
    ['/documents/某市-2022/correct', { span: '0-4', what: 'paragraph' }, /fault=/],
    ['/library/upkeep', { act: 'backup' }, /adminsOnly/],
    ['/people/change', { act: 'invite', role: 'admin', note: '自己' }, /adminsOnly/],
  ] as const) {
    const answer = await sendForm(reader, path, form);
    expect([path, answer]).toEqual([path, expect.stringMatching(expected)]);
  }
  await reader.context().close();
  expect(await standingOf(page)).toEqual(before);
  const editor = await newPage(browser);
  await enter(editor, 'wang@example.org', newPassword);
  for (const [path, form] of [
    ['/library/upkeep', { act: 'backup' }],
    ['/people/change', { act: 'changeRole', id: 'x', role: 'admin' }],
  ] as const) {
    expect(await sendForm(editor, path, form)).toContain('adminsOnly');
  }
  await editor.context().close();
});

/** What people have made, as one who sees all of it is told. */
async function standingOf(page: Page): Promise<readonly unknown[]> {
  const parts = ['annotations', 'codes', 'collections', 'saved-searches', 'phrase-decisions'];
  const routes = [...parts, 'correspondences', 'documents', 'documents/某市-2022/corrections'];
  return Promise.all(
    routes.map(async (route) => {
      const answer = await page.request.get(`${site.origin}/api/v1/${route}`);
      expect([route, answer.status()]).toEqual([route, 200]);
      return answer.json() as Promise<unknown>;
    }),
  );
}

/** Where the answer sends to, or its status. */
async function sendForm(
  page: Page,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const headers = { Origin: site.origin };
  const answer = await page.request.post(site.origin + path, { headers, form, maxRedirects: 0 });
  return answer.headers()['location'] ?? String(answer.status());
}

test('in all of this the server has asked no other machine for anything', () => {
  const told = site.watched();
  expect(told.filter((line) => line.startsWith('watching')).length).toBeGreaterThan(1);
  const own = /^(watching \d+|(connect|name) (127\.\d+\.\d+\.\d+|::1|localhost))$/;
  expect(told.filter((line) => !own.test(line))).toEqual([]);
});

test('axe finds nothing on the pages about people, light and dark, wide and narrow', async ({
  page,
}) => {
  await page.goto(`${site.origin}/sign-in`);
  expect(await axeFindings(page)).toEqual([]);
  await enter(page, 'zhou@example.org');
  for (const path of ['/people', '/account']) {
    await page.goto(site.origin + path);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const across = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(across).toBeLessThanOrEqual(width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFindings(page)).toEqual([]);
      }
    }
  }
});

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

async function accept(page: Page, who: { readonly name: string; readonly email: string }) {
  await page.getByLabel('署名').fill(who.name);
  await page.getByLabel('邮箱').fill(who.email);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '加入' }).click();
  await expect(page.getByRole('link', { name: who.name })).toBeVisible();
}

async function enter(page: Page, email: string, said = password): Promise<void> {
  await page.goto(`${site.origin}/sign-in`);
  await signIn(page, email, said);
  await expect(page).toHaveURL(`${site.origin}/`);
}

async function signIn(page: Page, email: string, said = password): Promise<void> {
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码').fill(said);
  await page.getByRole('button', { name: '登录' }).click();
}

async function write(
  page: Page,
  quote: string,
  { words, visibility }: { readonly words: string; readonly visibility: string },
): Promise<void> {
  await select(page, quote);
  await page.getByRole('toolbar').getByRole('button', { name: '批注' }).click();
  await page.getByRole('textbox', { name: '批注内容' }).fill(words);
  await page.getByLabel('谁能看').selectOption(visibility);
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.margin-card', { hasText: words })).toBeVisible();
}
