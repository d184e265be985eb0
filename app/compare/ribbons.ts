import { spreadOut } from './spread-out.ts';

const svgSpace = 'http://www.w3.org/2000/svg';
const inset = 7; // From the words to the edge of a ribbon.
const edge = 3; // How thick that edge is drawn.

/** The lines that a piece of wording takes, from the top of what is drawn on. */
export type Reach = { readonly top: number; readonly bottom: number };

/**
 * Draws between neighbouring columns what they share: a ribbon for each link, from the lines it takes
 * on one side to the lines it takes on the other.
 *
 *   放宽落户限制 ▐▀▀▀▄▄▄
 *   …              ▀▀▀▌ 放开放宽落户限制
 */
export function drawRibbons(row: Element): void {
  const box = row.getBoundingClientRect();
  const cells = [...row.querySelectorAll('.compare-cell')];
  const reaches = cells.map((cell) => reachesIn(cell, box.top));
  const sides = cells.map((cell) => cell.getBoundingClientRect());
  const shapes = cells.slice(1).flatMap((_, index) => {
    const [left, right] = [sides[index], sides[index + 1]];
    const [from, to] = [reaches[index], reaches[index + 1]];
    if (!left || !right || !from || !to) return [];
    const [x1, x2] = [left.right - box.left + inset, right.left - box.left - inset];
    const both = [...from].flatMap(([link, one]) => {
      const other = to.get(link);
      return other === undefined ? [] : [{ link, x1, x2, one, other }];
    });
    const places = spreadOut(both.map(({ one }) => (one.top + one.bottom) / 2));
    return both.flatMap((each, at) => ribbon({ ...each, numberAt: places[at] }));
  });
  const svg = shape('svg', { class: 'ribbons', 'aria-hidden': 'true' });
  svg.append(...shapes);
  row.querySelector('svg.ribbons')?.remove();
  row.prepend(svg);
}

/** Takes the ribbons away: stacked cells have no space between them. */
export function clearRibbons(row: Element): void {
  row.querySelector('svg.ribbons')?.remove();
}

/** Which lines each link takes in a cell; a link in several pieces takes all between them. */
function reachesIn(cell: Element, top: number): ReadonlyMap<string, Reach> {
  const reaches = new Map<string, Reach>();
  for (const part of cell.querySelectorAll<HTMLElement>('.layer-shared[data-link]')) {
    const link = part.dataset['link'] ?? '';
    const rects = [...part.getClientRects()];
    if (rects.length === 0) continue; // A page that one is leaving is there, and not drawn.
    const known = reaches.get(link);
    reaches.set(link, {
      top: Math.min(known?.top ?? Infinity, ...rects.map((rect) => rect.top - top)),
      bottom: Math.max(known?.bottom ?? -Infinity, ...rects.map((rect) => rect.bottom - top)),
    });
  }
  return reaches;
}

type Ribbon = {
  /** '' draws no number. */
  readonly link: string;
  readonly x1: number;
  readonly x2: number;
  readonly one: Reach;
  readonly other: Reach;
  /** How far down its number stands; else in the middle of its lines. */
  readonly numberAt?: number | undefined;
};

/** Draws one link: its band, an edge on either side, and its number. */
export function ribbon({ link, x1, x2, one, other, numberAt }: Ribbon): SVGElement[] {
  const middle = (x1 + x2) / 2;
  const d =
    `M${x1} ${one.top}C${middle} ${one.top} ${middle} ${other.top} ${x2} ${other.top}` +
    `V${other.bottom}C${middle} ${other.bottom} ${middle} ${one.bottom} ${x1} ${one.bottom}Z`;
  const number = shape('text', { x: x1 + 11, y: numberAt ?? (one.top + one.bottom) / 2 });
  number.textContent = link;
  return [shape('path', { d, 'data-link': link }), bar(x1 - edge, one), bar(x2, other), number];
}

function bar(x: number, { top, bottom }: Reach): SVGElement {
  return shape('rect', { x, y: top, width: edge, height: bottom - top });
}

/** Makes an SVG element. */
export function shape(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
