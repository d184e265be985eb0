import type { Built } from './built.ts';
import type { Element } from './element.ts';
import { perorationPattern } from './line-patterns.ts';
import { OutlineBuilder } from './outline-builder.ts';
import type { Trust } from './trust-numbering.ts';

/** Gives the outline and the blocks of a document's elements. */
export function buildOutline(
  source: string,
  elements: readonly Element[],
  options: { readonly starsAreBold: boolean; readonly trust: Trust },
): Built {
  const builder = new OutlineBuilder(source, options.starsAreBold, options.trust);
  const lastHeading = elements.findLastIndex(isHeading);
  for (const [at, element] of elements.entries()) {
    builder.take(element, at > lastHeading && isPeroration(element));
  }
  return builder.finish();
}

function isHeading(element: Element): boolean {
  if (element.kind !== 'text') return false;
  return (
    element.parts !== undefined || element.role === 'plainHeading' || element.forced !== undefined
  );
}

/** 同志们，加快推进…: the speaker turns to all at the end; that belongs to no section. */
function isPeroration(element: Element): boolean {
  return element.kind === 'text' && perorationPattern.test(element.unit.text);
}
