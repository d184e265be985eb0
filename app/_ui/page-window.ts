/**
 * Says which pages are named: the first, the last, and those around the current one; `undefined`
 * stands for what is left out between them. It never stands for a single page.
 *
 * pageWindow(6, 20) -> [1, undefined, 5, 6, 7, undefined, 20]
 */
export function pageWindow(page: number, pages: number): readonly (number | undefined)[] {
  const named = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) <= 1,
  );
  return named.flatMap((each, index) => {
    const gap = each - (named[index - 1] ?? each - 1);
    if (gap === 2) return [each - 1, each];
    return gap > 2 ? [undefined, each] : [each];
  });
}
