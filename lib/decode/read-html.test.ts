import { expect, test } from 'vitest';
import { decode } from './decode.ts';
import { readHtml } from './read-html.ts';

test('takes the article and leaves menus, links and programs', () => {
  const page = `<html><head><title>关于印发行动方案的通知-某市人民政府网站</title><meta name="SiteName" content="某市人民政府网站">
    <meta name="PubDate" content="2022-07-15 16:21"><script>alert('x。')</script></head><body>
    <nav><a href="/">首页</a></nav><div class="menu"><a>政务公开</a><span>无障碍</span></div>
    <div id="zoom"><p>　　一、总体要求</p><p>坚持以人为本，<b>提高</b>质量。<br>加快落户。</p><script>var a = '。，';</script></div>
    <footer>版权所有，某市人民政府。</footer></body></html>`;
  expect(readHtml(page)).toBe(
    '发布日期：2022-07-15 16:21\n\n关于印发行动方案的通知\n\n一、总体要求\n\n坚持以人为本，提高质量。\n加快落户。',
  );
});

test('writes a table of values as rows with tabs, merged cells as empty ones', () => {
  const page = `<div><p>指标如下，单位为个。</p><table><tr><td rowspan="2">指标</td><td colspan="2">目标</td></tr>
    <tr><td>2025年</td><td>2035年</td></tr><tr><td>城镇化率<br>（%）</td><td>65</td><td>74</td></tr></table><p>注：完。</p></div>`;
  expect(readHtml(page)).toBe(
    '指标如下，单位为个。\n\n指标\t目标\t\n\t2025年\t2035年\n城镇化率（%）\t65\t74\n\n注：完。',
  );
});

test('writes a table that only lays out the page as its contents', () => {
  const page =
    '<table><tr><td><table><tr><td><p>坚持，提高。</p></td></tr></table></td><td>栏目</td></tr></table>';
  expect(readHtml(page)).toContain('坚持，提高。');
  expect(readHtml(page)).not.toContain('\t');
});

test('reads the table of metadata above an article', () => {
  const page = `<table><tr><td><b>索 引 号：</b></td><td>000014349/2018-00208</td><td>主题分类：</td><td>综合政务</td></tr>
    <tr><td>发文字号：</td><td>国办发〔2018〕108号</td><td>成文日期：</td><td></td></tr></table>
    <div id="UCAP-CONTENT"><p>各省、自治区、直辖市人民政府：</p><p>经国务院同意，予以表扬。</p></div>`;
  expect(readHtml(page).split('\n').slice(0, 3)).toEqual([
    '索 引 号：000014349/2018-00208',
    '主题分类：综合政务',
    '发文字号：国办发〔2018〕108号',
  ]);
});

test('survives a page nested without end', () => {
  const page = `${'<div>'.repeat(20_000)}坚持，提高。`;
  expect(readHtml(page)).toBe('坚持，提高。');
});

test('tells the reader that the text was taken from a page', () => {
  const decoded = decode(new TextEncoder().encode('<p>坚持以人为本，提高质量。</p>'), '通知.html');
  expect(decoded).toMatchObject({
    kind: 'decoded',
    format: 'html',
    text: '坚持以人为本，提高质量。',
    notes: [{ kind: 'extractedText' }],
  });
});

test('refuses a page without words as empty', () => {
  const decoded = decode(new TextEncoder().encode('<html><script>1</script></html>'), 'a.htm');
  expect(decoded).toMatchObject({ kind: 'refused', code: 'emptyFile' });
});
