import { controlsIn } from './ink-layers.ts';
import { LayeredText } from './layered-text.tsx';

/** A name that someone else wrote: what turns the direction of writing is made visible in it. */
export function VisibleText({ text }: { readonly text: string }) {
  const inks = controlsIn(text, { start: 0, end: text.length });
  if (inks.length === 0) return text;
  return <LayeredText text={text} start={0} marks={[]} inks={inks} />;
}
