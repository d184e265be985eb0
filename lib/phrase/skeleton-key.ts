import { noMarks } from '#lib/text/marks.ts';
import { isSign, skeletonOf } from '#lib/text/skeleton.ts';

/**
 * Gives the skeleton that all writings of one wording share; '' for one that holds a sentence end.
 *
 * skeletonKey('“人地钱”挂钩') -> '人地钱挂钩'; skeletonKey('一体、两翼') -> '一体两翼'
 */
export function skeletonKey(text: string): string {
  const { text: skeleton } = skeletonOf(text, noMarks);
  return [...skeleton].some(isSign) ? '' : skeleton;
}
