import type { MarkLayer } from '#app/_ui/text-layer.ts';
import type { ReaderSetting } from './reader-setting.ts';

/** Gives the phrases to be laid on the text: none where a person left the layer off. */
export function phraseLayers({
  phrases,
  chosen,
}: Pick<ReaderSetting, 'phrases' | 'chosen'>): MarkLayer[] {
  if (chosen.phrases !== 'on') return [];
  return phrases.map(({ span, phrase }) => ({ kind: 'phrase', span, name: phrase.key }));
}
