import type { PhraseType } from './model.ts';

/** A wording recognised by its shape alone. */
export type Formula = { readonly text: string; readonly type: PhraseType };

type Shape = { readonly type: PhraseType; readonly pattern: RegExp };

const count = '(?:\\d{1,3}|[一二三四五六七八九十两半])';
/** What cities count when they draw their space: axes, belts, centres, wings. */
const unit =
  '(?:中心|组团|片区|板块|支点|基地|平台|体系|极|核|轴|带|廊|区|纵|横|副|翼|环|圈|园|网|屏|谷|主|体|心|芯|港|湾|城|村)';
const counted = `[一二三四五六七八九十两多]${unit}`;
const countedDoing = `${counted}(?!、)\\p{Script=Han}{2}`; // 一主两副、四区协同

/** Each shape is found on a text without quotes. */
const shapes: readonly Shape[] = [
  // 15分钟社区居家养老服务圈, 半小时通行圈
  {
    type: 'numeral',
    pattern: new RegExp(
      `${count}个?(?:分钟|小时|刻钟|公里)(?:(?![的和与及、到至内])\\p{Script=Han}){2,10}?圈`,
      'gu',
    ),
  },
  // 一中心六组团, 一主两副、四区协同、多点支撑
  {
    type: 'numeral',
    pattern: new RegExp(
      `(?<![\\p{N}一二三四五六七八九十])${counted}(?:、?${counted}){1,5}(?:、${countedDoing})*`,
      'gu',
    ),
  },
  // 300米见绿、500米见园
  { type: 'numeral', pattern: /\d+米见\p{Script=Han}(?:、?\d+米见\p{Script=Han})*/gu },
  // 1+8, 1+1+4+3
  { type: 'plus', pattern: /(?<![\d.+])\d{1,3}(?:[+＋](?:\d{1,3}|[NXnx]))+(?![\d.%])/gu },
  // 承诺制+标准地
  { type: 'plus', pattern: /(?<=“)\p{Script=Han}{2,8}”[+＋]“\p{Script=Han}{2,8}(?=”)/gu },
  // 宜农则农、宜工则工
  { type: 'parallel', pattern: /宜(\p{Script=Han})则\1(?:、?宜(\p{Script=Han})则\2)*/gu },
  // 零上访、零事故、零案件
  {
    type: 'parallel',
    pattern:
      /(?<=^|[“，、。；：])(零|不|全|有|去|减|双)(\p{Script=Han}{2})(?:、\1\p{Script=Han}{2}){2,4}(?=[”，。；]|$)/gu,
  },
];
const quotes = /[“”]/gu;

/**
 * Gives the wordings of a passage whose shape makes them formulas, quoted or not.
 *
 * findFormulas('打造15分钟健身圈') -> [{ text: '15分钟健身圈', type: 'numeral' }]
 */
export function findFormulas(plain: string): Formula[] {
  if (!/[\d一二三四五六七八九十两半宜零不全有去减双+＋]/u.test(plain)) return [];
  const bare = plain.replaceAll(quotes, '');
  return shapes.flatMap(({ type, pattern }) =>
    [...(pattern.source.includes('“') ? plain : bare).matchAll(pattern)].map(([text]) => ({
      text,
      type,
    })),
  );
}
