/**
 * Wordings of the texts that differ from a wording in one stretch: 一中心六组团 for 一中心七组团,
 * 15分钟生活圈 and 15分钟养老服务圈 for 15分钟读书圈.
 *
 *   一中心七组团     the wording
 *   一中心[  ]组团   a stretch taken out, the rest stays as head and tail
 *   一中心 六 组团   what a text writes between head and tail
 */
import { editDistance } from './edit-distance.ts';

/** A wording of the texts and how far it is from the one that was looked for. */
export type Neighbour = { readonly text: string; readonly distance: number };

/** What stays of a wording when a stretch is taken out. */
export type Frame = {
  readonly head: string;
  readonly tail: string;
  /** Most characters that may stand between; where head or tail is missing, just as many. */
  readonly filling: number;
};

/** Shorter wordings have neighbours everywhere; longer ones are quotations. */
const [shortest, longest] = [3, 24];
const widestStretch = 4; // 养老服务 for 生活: words are two to four characters.
const extraFilling = 3; // 15分钟 便民商业服务 圈 for 15分钟 生活 圈.
const digit = /^\d$/;
const words = /^[\p{L}\p{N}]*$/u;

/**
 * Gives the frames of a wording: what is left keeps at least half of it, and two characters.
 *
 * framesOf('海棉城市')[1] -> { head: '海', tail: '城市', filling: 4 }
 */
export function framesOf(wording: string): Frame[] {
  const points = [...wording];
  if (points.length < shortest || points.length > longest) return [];
  const most = Math.min(widestStretch, points.length - Math.max(2, Math.ceil(points.length / 2)));
  const frames: Frame[] = [];
  for (let size = 1; size <= most; size += 1) {
    for (let start = 0; start + size <= points.length; start += 1) {
      const head = points.slice(0, start).join('');
      const tail = points.slice(start + size).join('');
      const isInside = head !== '' && tail !== '';
      const taken = points.slice(start, start + size);
      // At an edge nothing says where the other word begins; a number and one character are whole.
      if (!isInside && size > 1 && !taken.every((point) => digit.test(point))) continue;
      frames.push({ head, tail, filling: isInside ? size + extraFilling : size });
    }
  }
  return frames;
}

/**
 * Gives what a skeleton writes into a frame: letters, digits and Han only, so that it never reaches
 * over a sentence or a comma.
 *
 * wordingsIn('实施一中心六组团战略¶', { head: '一中心', tail: '组团', filling: 4 }) -> ['一中心六组团']
 */
export function wordingsIn(skeleton: string, frame: Frame): string[] {
  if (frame.head === '') return besideTail(skeleton, frame);
  const found: string[] = [];
  for (const at of placesOf(frame.head, skeleton)) {
    const from = at + frame.head.length;
    const filling =
      frame.tail === ''
        ? skeleton.slice(from, from + frame.filling)
        : upTo(skeleton.slice(from, from + frame.filling + frame.tail.length), frame.tail);
    const isWhole = frame.tail !== '' || filling?.length === frame.filling;
    if (filling !== undefined && isWhole && words.test(filling)) {
      found.push(frame.head + filling + frame.tail);
    }
  }
  return found;
}

function besideTail(skeleton: string, { tail, filling }: Frame): string[] {
  return placesOf(tail, skeleton)
    .filter((at) => at >= filling)
    .map((at) => skeleton.slice(at - filling, at))
    .filter((before) => words.test(before))
    .map((before) => before + tail);
}

function placesOf(part: string, skeleton: string): number[] {
  const places: number[] = [];
  for (let at = skeleton.indexOf(part); at >= 0; at = skeleton.indexOf(part, at + 1)) {
    places.push(at);
  }
  return places;
}

function upTo(text: string, tail: string): string | undefined {
  const end = text.indexOf(tail);
  return end === -1 ? undefined : text.slice(0, end);
}

/**
 * Orders wordings by how near they are; what is further than two thirds of the wording is none.
 *
 * nearestFirst('一中心七组团', ['一中心六组团', '一中心组团']) -> both, at distance 1
 */
export function nearestFirst(wording: string, texts: Iterable<string>): Neighbour[] {
  const size = [...wording].length;
  return [...new Set(texts)]
    .map((text) => ({ text, distance: editDistance(wording, text) }))
    .filter(({ distance }) => distance > 0 && distance * 3 <= size * 2)
    .sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : 1));
}
