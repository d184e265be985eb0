import { findArticle } from './find-article.ts';
import { attributeOf, parsePage, tagOf, walkTree, type HtmlNode } from './html-tree.ts';
import { textOf, writeLines } from './write-lines.ts';

/** 索 引 号：, 发文字号：: the first of two cells in a page's table of metadata. */
const keyPattern =
  /^(?:索\s*引\s*号|信息索引号|主题分类|发文机关|发文机构|成文日期|发文日期|发文字号|文\s*号|发布日期|发布时间|发布机构|有效性|时效性|来\s*源|标\s*题|名\s*称|信息名称)\s*[:：]$/u;
/** What a page says of itself, and the words of the header line it becomes. */
const metaKeys: readonly (readonly [string, string])[] = [
  ['PubDate', '发布日期'],
  ['ContentSource', '来源'],
];

/**
 * Gives the text of a web page: what its metadata says, its title, its article; no menus, no
 * programs.
 *
 * readHtml('<title>通知</title><nav>首页</nav><div><p>一、总体要求。</p><p>坚持，…。</p></div>')
 *   -> '通知\n\n一、总体要求。\n\n坚持，…。'
 */
export function readHtml(markup: string): string {
  const page = parsePage(markup);
  const title = readTitle(page);
  const article = fromTitle(writeLines(findArticle(page)), title)
    .join('\n')
    .trim();
  const head = readMetadata(page, article);
  const isTitled = title === '' || bare(article.slice(0, 500)).includes(bare(title));
  return [head.join('\n'), isTitled ? '' : title, article]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What stands above the title without a sentence is the site's: menus, switches of language. */
function fromTitle(lines: readonly string[], title: string): readonly string[] {
  const at = lines.findIndex((line) => title !== '' && bare(line) === bare(title));
  if (at === -1 || lines.slice(0, at).some((line) => line.includes('。'))) return lines;
  return lines.slice(at);
}

/** The name of the article, else the page's, without the site's behind a dash or bar. */
function readTitle(page: HtmlNode): string {
  const names = new Map<string, string>();
  visit(page, (node) => {
    if (tagOf(node) === 'meta')
      names.set(attributeOf(node, 'name').toLowerCase(), attributeOf(node, 'content').trim());
    if (tagOf(node) === 'title' || tagOf(node) === 'h1')
      names.set(tagOf(node), names.get(tagOf(node)) ?? textOf(node));
  });
  const site = names.get('sitename') ?? '';
  const title = names.get('articletitle') ?? names.get('h1') ?? names.get('title') ?? '';
  const isSite = (part: string): boolean =>
    part === site || /(?:网站|门户网|政府网|中国政府网)$/u.test(part);
  return title
    .split(/[-_|]/u)
    .filter((part) => !isSite(part.trim()))
    .join('-')
    .trim();
}

/** Pairs of cells, and what the page tells machines, unless the article says it, too. */
function readMetadata(page: HtmlNode, article: string): readonly string[] {
  const lines: string[] = [];
  let key = '';
  visit(page, (node) => {
    const tag = tagOf(node);
    if (tag === 'td' || tag === 'th') {
      const text = textOf(node);
      if (key !== '' && text !== '' && !text.includes(key)) lines.push(key + text);
      key = keyPattern.test(text) ? text : '';
    }
    if (tag !== 'meta') return;
    const name = metaKeys.find(([known]) => known === attributeOf(node, 'name'))?.[1];
    const value = attributeOf(node, 'content').trim();
    if (name !== undefined && value !== '') lines.push(`${name}：${value}`);
  });
  return [...new Set(lines)].filter((line) => !article.includes(line));
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function visit(page: HtmlNode, look: (node: HtmlNode) => void): void {
  walkTree(page, {
    enter: (node) => {
      look(node);
      return true;
    },
    leave: () => undefined,
  });
}
