import { ribbon, shape, type Reach } from './ribbons.ts';

type Ends = Map<string, { left?: Element; right?: Element }>;

/**
 * Joins two panes by ribbons, for what is in sight on both sides: links cross, and all of them at
 * once would be a tangle. They follow the panes as these are scrolled. Gives the way to stop.
 */
export function watchPanes(root: HTMLElement): () => void {
  const panes = [...root.querySelectorAll<HTMLElement>('.pair-pane .text')];
  const ends = endsOf(root);
  const inSight = new Set<Element>();
  let frame = 0;
  const draw = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      drawInSight(root, panes, visibleLinks(ends, inSight));
    });
  };
  const observers = panes.map((pane) => {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inSight.add(target);
          else inSight.delete(target);
        }
        draw();
      },
      { root: pane },
    );
    for (const unit of pane.querySelectorAll('[data-links]')) observer.observe(unit);
    pane.addEventListener('scroll', draw, { passive: true });
    return observer;
  });
  const sizes = new ResizeObserver(draw);
  sizes.observe(root);
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    for (const observer of observers) observer.disconnect();
    for (const pane of panes) pane.removeEventListener('scroll', draw);
  };
}

function endsOf(root: HTMLElement): Ends {
  const ends: Ends = new Map();
  for (const side of ['left', 'right'] as const) {
    for (const unit of root.querySelectorAll<HTMLElement>(`[data-side='${side}'] [data-links]`)) {
      for (const link of (unit.dataset['links'] ?? '').split(' '))
        ends.set(link, { ...ends.get(link), [side]: unit });
    }
  }
  return ends;
}

type Joined = { readonly link: string; readonly left: Element; readonly right: Element };

function visibleLinks(ends: Ends, inSight: ReadonlySet<Element>): Joined[] {
  return [...ends].flatMap(([link, { left, right }]) =>
    left !== undefined && right !== undefined && inSight.has(left) && inSight.has(right)
      ? [{ link, left, right }]
      : [],
  );
}

function drawInSight(root: HTMLElement, panes: readonly HTMLElement[], joined: readonly Joined[]) {
  const old = root.querySelector('svg.ribbons');
  const [left, right] = panes.map((pane) => pane.getBoundingClientRect());
  if (left === undefined || right === undefined || left.right > right.left) {
    old?.remove();
    return;
  }
  const box = root.getBoundingClientRect();
  const reach = (unit: Element): Reach => {
    const rect = unit.getBoundingClientRect();
    return {
      top: Math.max(rect.top, left.top) - box.top,
      bottom: Math.min(rect.bottom, left.bottom) - box.top,
    };
  };
  const [x1, x2] = [left.right - box.left + 4, right.left - box.left - 4];
  const shapes = joined.flatMap((each) => {
    const isOn = each.left.hasAttribute('data-on') && each.right.hasAttribute('data-on');
    const [one, other] = [reach(each.left), reach(each.right)];
    // One that was scrolled away since it was seen has no lines here any more.
    if (one.bottom <= one.top || other.bottom <= other.top) return [];
    const drawn = ribbon({ link: '', x1, x2, one, other });
    if (isOn) drawn[0]?.setAttribute('data-on', '');
    return drawn;
  });
  const svg = shape('svg', { class: 'ribbons', 'aria-hidden': 'true' });
  svg.append(...shapes);
  if (old === null) root.append(svg);
  else old.replaceWith(svg);
}
