import type { ReaderLayer } from './layer-switch.tsx';
import type { ReaderSetting } from './reader-setting.ts';

/**
 * Lists what lies on the text that is read. A layer joins by an entry here, a value in the settings
 * that keeps its choice, and its marks on the text.
 */
export function layersOf({
  answer,
  phrases,
  view,
  say,
  chosen,
}: ReaderSetting): readonly ReaderLayer[] {
  const hits: ReaderLayer = {
    ...{ name: 'hits', label: say('reader.hits'), sign: '命' },
    ...{ count: answer.counted, isOn: true },
  };
  const annotations: ReaderLayer = {
    ...{ name: 'annotations', label: say('reader.annotations'), sign: '批' },
    ...{ count: answer.notes.length, isOn: chosen.annotations !== 'off' },
  };
  const recurring: ReaderLayer = {
    ...{ name: 'phrases', label: say('shell.phrases'), sign: '提' },
    ...{ count: phrases.length, isOn: chosen.phrases === 'on' },
  };
  return [...(view.q === '' ? [] : [hits]), annotations, recurring];
}
