import { isMeant } from './pinyin-initials.ts';

/** A thing with things below it. */
export type TreeNode = {
  readonly id: string;
  readonly name: string;
  readonly children: readonly TreeNode[];
};

/** A line of a tree as it is shown now. */
export type TreeLine<N extends TreeNode> = {
  readonly node: N;
  /** From 1. */
  readonly level: number;
  readonly parentId: string | undefined;
};

/** Gives the lines that are in sight: what is below a closed node is not. */
export function shownLines<N extends TreeNode & { readonly children: readonly N[] }>(
  nodes: readonly N[],
  open: ReadonlySet<string>,
  parent?: TreeLine<N>,
): readonly TreeLine<N>[] {
  return nodes.flatMap((node) => {
    const line = { node, level: (parent?.level ?? 0) + 1, parentId: parent?.node.id };
    return open.has(node.id) ? [line, ...shownLines(node.children, open, line)] : [line];
  });
}

/**
 * Says where a key leads in a tree: up and down, to the ends, out to the parent, in to the first
 * child, and by a letter to the next name that begins with it, in pinyin too. Undefined: nowhere.
 */
export function lineByKey<N extends TreeNode>(
  lines: readonly TreeLine<N>[],
  at: number,
  key: string,
): TreeLine<N> | undefined {
  switch (key) {
    case 'ArrowDown':
      return lines[at + 1];
    case 'ArrowUp':
      return at > 0 ? lines[at - 1] : undefined;
    case 'ArrowRight':
      return lines[at + 1]?.parentId === lines[at]?.node.id ? lines[at + 1] : undefined;
    case 'ArrowLeft':
      return lines.find(({ node }) => node.id === lines[at]?.parentId);
    case 'Home':
      return lines[0];
    case 'End':
      return lines.at(-1);
    default:
      return lineByLetter(lines, at, key);
  }
}

function lineByLetter<N extends TreeNode>(
  lines: readonly TreeLine<N>[],
  at: number,
  key: string,
): TreeLine<N> | undefined {
  if (!/^[\p{L}\p{N}]$/u.test(key)) return undefined;
  const after = [...lines.slice(at + 1), ...lines.slice(0, at)];
  return after.find(({ node }) => isMeant([...node.name][0] ?? '', key));
}
