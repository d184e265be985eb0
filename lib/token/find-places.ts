import nodejieba from 'nodejieba';
import { foldText } from '#lib/text/fold-text.ts';

/**
 * Gives the names of places in a short text, as the segmenter's dictionary tags them.
 *
 * findPlaces('洛阳市城镇化') -> ['洛阳市']
 */
export function findPlaces(text: string): string[] {
  const tagged = nodejieba.tag(foldText(text).text.replaceAll('\0', ' '));
  return tagged.filter(({ tag, word }) => tag === 'ns' && word.length > 1).map(({ word }) => word);
}
