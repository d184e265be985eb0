/** How wide the column of the node is drawn, so that what stands before and after it stands close. */
export type NodeWidth = 'short' | 'middle' | 'long';

const shortChars = 4;
const middleChars = 8;

/**
 * Gives the width that the longest of some nodes needs.
 *
 * nodeWidth(['城镇化', '“城镇化”']) -> 'middle'
 */
export function nodeWidth(nodes: readonly string[]): NodeWidth {
  const longest = Math.max(0, ...nodes.map(({ length }) => length));
  if (longest <= shortChars) return 'short';
  return longest <= middleChars ? 'middle' : 'long';
}
