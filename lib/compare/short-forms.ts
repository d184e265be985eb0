/*
 * Short forms that a list could be called by, read from the list itself: 高耗能、高排放 are “两高”,
 * 统一管理、统一编班、统一教学、统一活动 are “四统一”. Whether anybody says it is for the other text
 * to show; nothing has to be defined anywhere.
 */

const list = /\p{Script=Han}{2,10}(?:、\p{Script=Han}{2,10})+/gu;
const dropped = /[“”"‘’'\s*]/g;
/** How a count is written in a short form, by the count. */
const counts = ['', '', '两二双', '三', '四', '五', '六', '七', '八', '九'];
const most = 9;
/** What a list begins with or ends in may belong to the sentence: only so much of it is looked at. */
const edge = 6;

/**
 * Gives the short forms, two characters each, that lists in a text could be called by: a count and
 * a character that all items share.
 *
 * shortForms('坚决遏制高耗能、高排放项目') -> Set { '两高', '二高', '双高' }
 */
export function shortForms(text: string): Set<string> {
  const forms = new Set<string>();
  if (!text.includes('、')) return forms;
  for (const [found] of text.replaceAll(dropped, '').matchAll(list)) {
    for (const items of runsOf(found.split('、'))) {
      for (const form of formsOf(items)) forms.add(form);
    }
  }
  return forms;
}

/** Neighbouring items that could be the list: two of many are none. */
function* runsOf(items: readonly string[]): Iterable<readonly string[]> {
  for (let from = 0; from < items.length - 1; from += 1) {
    for (let to = from + 2; to <= Math.min(items.length, from + most); to += 1) {
      if (to - from > 2 || from === 0 || to === items.length) yield items.slice(from, to);
    }
  }
}

function formsOf(items: readonly string[]): string[] {
  const trimmed = items.map((item, at) => {
    if (at === 0) return item.slice(-edge);
    return at === items.length - 1 ? item.slice(0, edge) : item;
  });
  const [first = ''] = trimmed;
  const shared = [...new Set(first)].filter((character) =>
    trimmed.every((item) => item.includes(character)),
  );
  return shared.flatMap((character) =>
    [...(counts[items.length] ?? '')].map((count) => count + character),
  );
}

/** 15分钟生活圈, □分钟阅读圈, 半小时通行圈: what is reached in how long differs, the idea does not. */
const circle = /(?:\d+|□|[一二三四五六十半]+)(?:分钟|刻钟|小时|公里).{0,14}?圈/u;
/** Layouts of space: 一主两副, 一体两翼多支点, 一主两副四区协同多点支撑. */
const count = '[一两二三四五六七八九十多]';
const named = `(?:(?!${count})\\p{Script=Han})`; // 一二三产业 is no layout.
const layout = new RegExp(`一${named}{1,2}(?:${count}${named}{1,3}){1,5}`, 'u');
const layoutItem = new RegExp(count, 'gu');

/**
 * Gives what stands for the patterns that a skeleton fills. A formula of a layout is as long as it
 * has items, and every item is filled by the place: the more items, the more stands for them.
 *
 * patternsOf('打造15分钟生活圈') -> ['⊕圈']
 * patternsOf('一体两翼多支点') -> ['⊕式', '⊕1', '⊕2', '⊕3', '⊕多']
 */
export function patternsOf(skeleton: string): string[] {
  const [formula] = layout.exec(skeleton) ?? [];
  return [
    ...(circle.test(skeleton) ? ['⊕圈'] : []),
    ...(formula === undefined ? [] : layoutSigns(formula)),
  ];
}

/**
 * Gives a skeleton with its formula of a layout cut into items: where one ends and the next begins,
 * nothing is said.
 *
 * cutLayout('优化一体两翼多支点城镇空间格局') -> '优化¶一体¶两翼¶多支点城镇空间格局'
 */
export function cutLayout(skeleton: string): string {
  return skeleton.replace(layout, (formula) => formula.replaceAll(layoutItem, '¶$&'));
}

const layoutSignStart = '⊕'.charCodeAt(0);
const circleSign = '圈'.charCodeAt(0);

/**
 * Says whether a pair stands for the formula of a layout: two plans that lay out their space in one
 * form need not lay it out alike, while whoever draws circles of minutes has one idea.
 *
 * isLayoutSign(pairCode('⊕式', 0)) -> true; isLayoutSign(pairCode('⊕圈', 0)) -> false
 */
export function isLayoutSign(code: number): boolean {
  return code >>> 16 === layoutSignStart && (code & 0xffff) !== circleSign;
}

function layoutSigns(formula: string): string[] {
  const items = formula.match(layoutItem) ?? [];
  const places = items.map((_, at) => `⊕${String(at + 1)}`);
  return ['⊕式', ...places, ...(formula.includes('多') ? ['⊕多'] : [])];
}
