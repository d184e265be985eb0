/** A list of things and the numeral short form that could stand for it. */
export type FullForm = { readonly short: string; readonly full: string };

/** Two to nine items of up to four characters, the last character of all the same, and a head. */
const list =
  /\p{Script=Han}{1,3}(\p{Script=Han})(?:、\p{Script=Han}{1,3}\1){1,8}(\p{Script=Han}{2,4})/gu;
const numbers = '二三四五六七八九';
const shortestHead = 2;

/**
 * Finds lists that a numeral formula could be short for, whether or not anybody says it.
 *
 *   所有权、资格权、使用权分置   三 items ending in 权, and 分置:   三权分置
 *
 * findFullForms('宅基地所有权、资格权、使用权分置')[0] -> { short: '三权分置', full: '所有权资格权使用权分置' }
 */
export function findFullForms(plain: string): FullForm[] {
  if (!plain.includes('、')) return [];
  return [...plain.matchAll(list)].flatMap(([text, counted = '', head = '']) => {
    const items = text.slice(0, text.length - head.length).split('、');
    const length = items.at(-1)?.length ?? 0;
    // The first item begins where the others tell how long an item is: 宅基地 belongs to none.
    const first = items[0]?.slice(-length) ?? '';
    const number = numbers.charAt(items.length - 2);
    return headsOf(head).map((tail) => ({
      short: number + counted + tail,
      full: [first, ...items.slice(1)].join('') + tail,
    }));
  });
}

/** The words go on behind the head: 分置改革 may be 分置. */
function headsOf(head: string): string[] {
  return Array.from({ length: head.length - shortestHead + 1 }, (_, more) =>
    head.slice(0, shortestHead + more),
  );
}
