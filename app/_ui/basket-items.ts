import { readPlace, writePlace, type PickedPlace } from './compare-view.ts';

/** A passage that waits to be compared: its place, and a few words to know it by. */
export type BasketItem = PickedPlace & {
  /** Whose it is: 鹤壁市. */
  readonly who: string;
  /** How its words begin. */
  readonly words: string;
};

/** So many columns stand beside each other on a screen. */
export const basketLimit = 4;

/** The cookie that holds the basket: pages render it, and what is put into it needs no server. */
export const basketCookie = 'zhengci-basket';

const mostWords = 14; // Four of them stay below what a cookie holds, all in Han.
const mostBytes = 3_800;

/**
 * Reads a basket from the decoded value of its cookie. Outside data: what is no item is left out.
 *
 * readBasket('hebi:3-9~鹤壁市~放开放宽|puyang:5-9~濮阳市~落户')
 *   -> [{ documentId: 'hebi', span: { start: 3, end: 9 }, who: '鹤壁市', words: '放开放宽' }, …]
 */
export function readBasket(written: string | undefined): readonly BasketItem[] {
  const items = (written ?? '').split('|').flatMap((each) => readItem(each) ?? []);
  return items.slice(0, basketLimit);
}

function readItem(written: string): BasketItem | undefined {
  const [at = '', who = '', words = ''] = written.split('~');
  const place = readPlace(at);
  return place && { ...place, who, words };
}

/** Writes a basket as its cookie, before it is encoded; the oldest go where it would not fit. */
export function writeBasket(items: readonly BasketItem[]): string {
  const written = items.map((item) => [writePlace(item), item.who, item.words].join('~')).join('|');
  return encodeURIComponent(written).length > mostBytes ? writeBasket(items.slice(1)) : written;
}

/**
 * Puts a passage into the basket, or takes it out where it is in it. A full basket takes no more.
 */
export function toggleItem(items: readonly BasketItem[], item: BasketItem): readonly BasketItem[] {
  const key = writePlace(item);
  const others = items.filter((each) => writePlace(each) !== key);
  if (others.length < items.length) return others;
  if (items.length >= basketLimit) return items;
  return [...items, { ...item, who: shorten(item.who), words: shorten(item.words) }];
}

/** Cuts at a character, never in the middle of one; `~` and `|` part the items. */
function shorten(words: string): string {
  const points = Array.from(words.replaceAll(/\s+|\*\*|[~|]/g, ''));
  return points.length > mostWords ? `${points.slice(0, mostWords).join('')}…` : points.join('');
}
