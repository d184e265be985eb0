import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Anything in a page. */
export type HtmlNode = DefaultTreeAdapterTypes.Node;

/** What to do on the way through a tree. */
export type Visitor = {
  /** Says whether to go into the node's children. */
  readonly enter: (node: HtmlNode) => boolean;
  readonly leave: (node: HtmlNode) => void;
};

/** Parses a page as browsers do; any text is a page. */
export function parsePage(markup: string): HtmlNode {
  return parse(markup);
}

/** Walks a tree in text order, without recursion: pages may be nested without end. */
export function walkTree(root: HtmlNode, { enter, leave }: Visitor): void {
  const open: { readonly node: HtmlNode; next: number }[] = [];
  if (enter(root)) open.push({ node: root, next: 0 });
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = childrenOf(top.node)[top.next];
    top.next += 1;
    if (child === undefined) {
      leave(top.node);
      open.pop();
    } else if (enter(child)) {
      open.push({ node: child, next: 0 });
    }
  }
}

/** The children of a node; none for a text. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The name of an element, in lower case; '' for anything else. */
export function tagOf(node: HtmlNode): string {
  return 'tagName' in node ? node.tagName : '';
}

/** The value of an attribute; '' where it is not set. */
export function attributeOf(node: HtmlNode, name: string): string {
  if (!('attrs' in node)) return '';
  return node.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** Says whether a node is words. */
export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** Elements that hold no words of the article: programs, menus, controls. */
export const silentTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'form',
  'button',
  'select',
  'textarea',
  'iframe',
  'svg',
  'head',
  'footer',
  'object',
  'audio',
  'video',
  'canvas',
  'input',
]);

/** Elements that begin and end a line. */
export const blockTags: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);
