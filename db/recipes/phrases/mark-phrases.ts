import { isInside } from '#lib/text/span.ts';
import { readPlacesInDocument } from '#db/index/read-phrases.ts';
import { readPhraseBook } from './phrase-book.ts';
import type { PhraseMark } from './phrase-model.ts';
import type { PhraseScene } from './phrase-scene.ts';
import { readyPhrases } from './ready-phrases.ts';

/**
 * Gives the phrases of a text that is read, in text order; what stands inside another place of the
 * same phrase is left out, and so is what people rejected.
 *
 * markPhrases(scene, 'hebi@1')[0]?.phrase.text -> '新型城镇化'
 */
export function markPhrases(scene: PhraseScene, versionId: string): PhraseMark[] {
  readyPhrases(scene);
  const { index } = scene.databases;
  const book = readPhraseBook(scene.databases);
  const documents = [...book.documents].filter(([, version]) => version.versionId === versionId);
  const [number] = documents[0] ?? [];
  if (number === undefined) return [];
  const byNumber = new Map(
    [...book.byVariant].map(([key, phrase]) => [book.variantNumbers.get(key), phrase] as const),
  );
  const last = new Map<string, PhraseMark>();
  return readPlacesInDocument(index, number).flatMap(({ variant, span }) => {
    const phrase = byNumber.get(variant);
    if (phrase === undefined || phrase.standing === 'rejected') return [];
    const before = last.get(phrase.key);
    if (before !== undefined && isInside(span, before.span)) return [];
    const mark = { span, phrase };
    last.set(phrase.key, mark);
    return [mark];
  });
}
