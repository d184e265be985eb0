import { createElement, type ReactNode } from 'react';
import { type NoteBlock, parseNote } from '#lib/annotation/parse-note.ts';
import type { NoteInline } from '#lib/annotation/parse-note-inline.ts';

/** Shows a note: its Markdown as elements, everything else as the text it is. */
export function NoteBody({ words }: { readonly words: string }) {
  return parseNote(words).map((block, index) => <Block key={index} block={block} />);
}

function Block({ block }: { readonly block: NoteBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{inline(block.children)}</p>;
    case 'quote':
      return <blockquote>{inline(block.children)}</blockquote>;
    case 'list':
      return createElement(
        block.isOrdered ? 'ol' : 'ul',
        undefined,
        ...block.items.map((item, index) => <li key={index}>{inline(item)}</li>),
      );
  }
}

function inline(nodes: readonly NoteInline[]): ReactNode[] {
  return nodes.map((node, index) => <Inline key={index} node={node} />);
}

const elements = { strong: 'strong', emphasis: 'em', strike: 's' } as const;

function Inline({ node }: { readonly node: NoteInline }): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return <code>{node.text}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <a href={node.href} rel="noopener noreferrer">
          {inline(node.children)}
        </a>
      );
    default:
      return createElement(elements[node.kind], undefined, ...inline(node.children));
  }
}
