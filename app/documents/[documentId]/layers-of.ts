import type { ReaderLayer } from './layer-switch.tsx';
import type { ReaderSetting } from './reader-setting.ts';

/**
 * Lists what lies on the text that is read. A layer joins by an entry here, a value in the settings
 * that keeps its choice, and its marks on the text.
 */
export function layersOf({ answer, view, say }: ReaderSetting): readonly ReaderLayer[] {
  const hits: ReaderLayer = {
    ...{ name: 'hits', label: say('reader.hits'), sign: '命' },
    ...{ count: answer.counted, isOn: true },
  };
  return view.q === '' ? [] : [hits];
}
