'use client';

import { useState, type KeyboardEvent } from 'react';
import { CodeTag } from './code-tag.tsx';
import { hearKeys } from './hear-keys.ts';
import type { CodeColour } from './text-layer.ts';
import { lineByKey, shownLines, type TreeLine, type TreeNode } from './tree-steps.ts';
import './code-tree.css';

/** A code with what is below it; a heading of the tree has no colour of its own. */
export type CodeNode = TreeNode & {
  readonly colour: CodeColour | undefined;
  readonly count: number;
  readonly children: readonly CodeNode[];
};

type CodeTreeProps = {
  readonly label: string;
  readonly codes: readonly CodeNode[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
};

/** The codes in their order: arrows walk and unfold, a letter jumps, Enter or Space chooses. */
export function CodeTree({ label, codes, chosen, onChoose }: CodeTreeProps) {
  const [open, setOpen] = useState(() => new Set(codes.map(({ id }) => id)));
  const [current, setCurrent] = useState(codes[0]?.id);
  const lines = shownLines(codes, open);
  const fold = (id: string, isOpen: boolean) => {
    setOpen((before) => new Set(isOpen ? [...before, id] : [...before].filter((o) => o !== id)));
  };

  function act(event: KeyboardEvent<HTMLElement>) {
    const at = lines.findIndex(({ node }) => node.id === current);
    const node = lines[at]?.node;
    if (node === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const isFold = isFolding(event.key, node, open);
    const target = isFold ? undefined : lineByKey(lines, at, event.key);
    if (isFold) fold(node.id, event.key === 'ArrowRight');
    else if (event.key === 'Enter' || event.key === ' ') onChoose(node.id);
    else if (target !== undefined) {
      setCurrent(target.node.id);
      focusLine(event.currentTarget, target.node.id);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <ul
      className="code-tree"
      role="tree"
      aria-label={label}
      aria-multiselectable="true"
      onKeyDown={hearKeys(act)}
    >
      {lines.map((line) => (
        <Line
          key={line.node.id}
          line={line}
          isCurrent={line.node.id === current}
          isChosen={chosen.has(line.node.id)}
          isOpen={open.has(line.node.id)}
          onFold={(isOpen) => {
            fold(line.node.id, isOpen);
          }}
          onChoose={() => {
            setCurrent(line.node.id);
            onChoose(line.node.id);
          }}
        />
      ))}
    </ul>
  );
}

function focusLine(tree: HTMLElement, id: string): void {
  tree.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
}

/** Right unfolds what is folded, left folds it up again; otherwise they go to another line. */
function isFolding(key: string, node: CodeNode, open: ReadonlySet<string>): boolean {
  if (node.children.length === 0) return false;
  return open.has(node.id) ? key === 'ArrowLeft' : key === 'ArrowRight';
}

type LineProps = {
  readonly line: TreeLine<CodeNode>;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onFold: (isOpen: boolean) => void;
  readonly onChoose: () => void;
};

function Line({ line: { node, level }, isCurrent, isChosen, isOpen, onFold, onChoose }: LineProps) {
  const isParent = node.children.length > 0;
  return (
    <li
      role="treeitem"
      data-id={node.id}
      data-level={Math.min(level, 4)}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={level}
      aria-expanded={isParent ? isOpen : undefined}
      aria-selected={isChosen}
      onClick={onChoose}
    >
      <span
        className="fold"
        aria-hidden="true"
        onClick={(event) => {
          if (!isParent) return;
          event.stopPropagation();
          onFold(!isOpen);
        }}
      />
      {node.colour === undefined ? (
        <span lang="zh-Hans">{node.name}</span>
      ) : (
        <CodeTag name={node.name} colour={node.colour} />
      )}
      <span className="count">{node.count.toLocaleString('en')}</span>
    </li>
  );
}
