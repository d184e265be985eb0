/** Gives the marks of one hit; there are several where something else lies on a part of it. */
export function marksOfHit(anchor: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('mark[data-hit]')].filter((mark) =>
    mark.dataset['hit']?.split(' ').includes(anchor),
  );
}
