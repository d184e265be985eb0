import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Where axe looks, and with which of its rules: on the whole page and with all, unless told. */
type Looking = { readonly within?: string; readonly rules?: readonly string[] };

/**
 * What axe finds on a page: each broken rule, and the elements that break it.
 *
 * Axe usually reads every frame by itself and joins what it read on a page that it opens for that,
 * which takes as long again. A page of ours is one frame, so it is read and judged where it is.
 */
export async function axeFindings(page: Page, { within, rules }: Looking = {}) {
  expect(page.frames()).toHaveLength(1);
  await page.evaluate(endTransitions);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within !== undefined) axe.include(within);
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Colours that are still changing from light to dark are nobody's to read. */
function endTransitions(): void {
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish();
  }
}
