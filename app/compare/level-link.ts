/**
 * Brings a shared wording level in all columns of its row: the cells that have it higher are pushed
 * down. Done again, or with another wording, the cells go back to where they were.
 */
export function levelLink(link: HTMLElement): void {
  const row = link.closest('.compare-cells');
  const number = link.dataset['link'] ?? '';
  if (row === null) return;
  const wasLevel = row.getAttribute('data-level') === number;
  const cells = [...row.querySelectorAll<HTMLElement>('.compare-cell')];
  for (const cell of cells) cell.style.paddingTop = '';
  row.removeAttribute('data-level');
  if (wasLevel || getComputedStyle(row).display === 'block') return;
  const tops = cells.map((cell) => topOf(cell, number));
  const lowest = Math.max(...tops.filter((top) => top !== undefined));
  cells.forEach((cell, index) => {
    const top = tops[index];
    if (top !== undefined) cell.style.paddingTop = `${lowest - top}px`;
  });
  row.setAttribute('data-level', number);
}

function topOf(cell: HTMLElement, number: string): number | undefined {
  return cell.querySelector(`[data-link="${number}"]`)?.getClientRects()[0]?.top;
}
