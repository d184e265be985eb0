/**
 * Finds the article in a page: the innermost element that holds nearly all of its prose.
 *
 * Menus, lists of links and footers have words but no sentences, so only text with a sentence's
 * marks counts, and none inside links.
 */
import {
  attributeOf,
  blockTags,
  childrenOf,
  isText,
  silentTags,
  tagOf,
  walkTree,
  type HtmlNode,
} from './html-tree.ts';

/** A third of a page's sentences may stand beside the article: about the site, in hidden boxes. */
const articleShare = 0.6;
/** What the editing systems of government sites call the article; half of the prose proves it. */
const articleName =
  /^(?:UCAP-?CONTENT|zoom(?:con)?|TRS_Editor|article-content|pages_content|view)$/iu;
const namedShare = 0.5;
/** Elements that hold paragraphs; a paragraph itself is never the article. */
const containers = new Set([
  'article',
  'body',
  'center',
  'div',
  'main',
  'section',
  'table',
  'tbody',
  'td',
  'tr',
]);

/** Gives the article of a page, or the whole page where nothing stands out. */
export function findArticle(page: HtmlNode): HtmlNode {
  const prose = countProse(page);
  const all = prose.get(page) ?? 0;
  if (all === 0) return page;
  const named = [...prose].find(([node, count]) => isNamed(node) && count >= all * namedShare)?.[0];
  if (named !== undefined) return named;
  let article = page;
  for (let inner: HtmlNode | undefined = page; inner !== undefined;) {
    article = inner;
    inner = childrenOf(article).find(
      (child) => (prose.get(child) ?? 0) >= all * articleShare && isContainer(child),
    );
  }
  return article;
}

function isNamed(node: HtmlNode): boolean {
  return (
    articleName.test(attributeOf(node, 'id')) ||
    attributeOf(node, 'class')
      .split(/\s+/u)
      .some((name) => articleName.test(name))
  );
}

/** Unknown elements (ucapcontent) hold whatever their site wants. */
function isContainer(node: HtmlNode): boolean {
  const tag = tagOf(node);
  if (!containers.has(tag) && tag !== 'html' && blockTags.has(tag)) return false;
  return childrenOf(node).some(
    (child) => blockTags.has(tagOf(child)) || childrenOf(child).length > 0,
  );
}

function countProse(page: HtmlNode): ReadonlyMap<HtmlNode, number> {
  const counts = new Map<HtmlNode, number>();
  const open: number[] = [];
  walkTree(page, {
    enter: (node) => {
      if (isText(node)) {
        const count = /[。；，,]/u.test(node.value) ? node.value.length : 0;
        open.push((open.pop() ?? 0) + count);
        return false;
      }
      if (tagOf(node) === 'a' || silentTags.has(tagOf(node))) return false;
      open.push(0);
      return true;
    },
    leave: (node) => {
      const count = open.pop() ?? 0;
      counts.set(node, count);
      open.push((open.pop() ?? 0) + count);
    },
  });
  return counts;
}
