import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTokens } from './diff-tokens.ts';
import { findDifferences } from './find-differences.ts';

function wording(text: string, isRedacted = false) {
  return { text, start: 0, isRedacted };
}

/** What changed, as `kind: left → right`. */
function changesOf(left: string, right: string, isRedacted = false): string[] {
  const { parts } = findDifferences(wording(left, isRedacted), wording(right, isRedacted));
  return parts.flatMap((part) => {
    if (part.kind === 'kept') return [];
    const [a, b] = [
      left.slice(part.left.start, part.left.end),
      right.slice(part.right.start, part.right.end),
    ];
    return [`${part.difference}: ${a} → ${b}`];
  });
}

test.each([
  ['严控三条控制线', '严守三条控制线', ['strength: 严控 → 严守']],
  ['绿化覆盖率达到50%以上', '绿化覆盖率达到65%以上', ['number: 50% → 65%']],
  ['树立“一盘棋”思想', '树立全市“一盘棋”思想', ['level:  → 全市']],
  ['畅通失业人员救助渠道', '畅通失业人员求助渠道', ['character: 救助 → 求助']],
  [
    '坚决遏制高耗能、高排放项目盲目发展',
    '坚决遏制“两高”项目盲目发展',
    ['shortForm: 高耗能、高排放 → “两高”'],
  ],
  ['推动人口、土地、就业政策形成合力', '推动人口、土地、财政、就业政策形成合力', ['list:  → 财政']],
  [
    '不适用本法第十三条、第十四条规定',
    '不适用本法第十七条、第十八条规定',
    ['number: 第十三条、第十四条 → 第十七条、第十八条'],
  ],
  [
    '国家制定竞争规则',
    '国家坚持市场化、法治化原则，强化竞争地位，制定竞争规则',
    ['added:  → 坚持市场化、法治化原则，强化竞争地位'],
  ],
  ['发挥城市集聚创新要素主要载体作用', '发挥城市集聚创新要素的主要载体作用', []],
  ['健全失业登记、职业介绍', '健全失业登记,职业介绍', []],
  ['加快县域经济“成高原”', '加快县域经济成高原', ['quotes: “成高原” → 成高原']],
  ['“”', '、', []],
])('names what differs between %s and %s', (left, right, changes) => {
  expect(changesOf(left, right)).toEqual(changes);
});

test('finds the same words in another order', () => {
  expect(
    changesOf(
      '推动公共就业服务城乡常住人口和用人单位全覆盖',
      '推动城乡常住人口和用人单位公共就业服务全覆盖',
    ),
  ).toEqual(['order: 公共就业服务 → ', 'order:  → 公共就业服务']);
});

test('takes a redaction for whatever stands in its place', () => {
  expect(changesOf('全面放开*城镇地区落户限制', '全面放开鹤壁城镇地区落户限制', true)).toEqual([]);
});

test('shows two wordings that have little in common as two wordings', () => {
  expect(changesOf('进城落户门槛全部取消', '落户无年龄限制')).toEqual([
    'wording: 进城落户门槛全部取消 → 落户无年龄限制',
  ]);
});

const words = fc.constantFrom(
  ...'推动 城镇化 建设 ， 、 。 “ ” 15 分钟 生活圈 * 的 全面 探索 50% \n （ ） 𠮷 户籍 改革'.split(
    ' ',
  ),
);
const text = fc.array(words, { maxLength: 24 }).map((some) => some.join(''));

test('kept and changed parts put together are both texts, whole and in order', () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (left, right, isRedacted) => {
      const { parts } = findDifferences(wording(left, isRedacted), wording(right, isRedacted));
      expect(parts.map((part) => left.slice(part.left.start, part.left.end)).join('')).toBe(left);
      expect(parts.map((part) => right.slice(part.right.start, part.right.end)).join('')).toBe(
        right,
      );
    }),
  );
});

test('cuts no word', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const { parts } = findDifferences(wording(left), wording(right));
      const borders = parts.map((part) => part.left.start);
      for (const { span } of diffTokens(left, false)) {
        expect(borders.filter((at) => at > span.start && at < span.end)).toEqual([]);
      }
    }),
  );
});

test('finds nothing between a text and itself', () => {
  fc.assert(
    fc.property(text, (same) => {
      const { parts } = findDifferences(wording(same), wording(same));
      expect(parts.filter(({ kind }) => kind === 'changed')).toEqual([]);
    }),
  );
});

test('two very long wordings are compared in bounded time', () => {
  const long = '推动城镇化建设和户籍改革，'.repeat(900);
  const start = performance.now();
  findDifferences(wording(long), wording(`${long.slice(600)}全面放开`));
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('a phrase that both have a reading of changes as a whole', () => {
  const phrases = [{ start: 11, end: 18 }];
  const { parts } = findDifferences(
    { text: '加快推进城市更新,打造15分钟生活圈', start: 0, isRedacted: false, phrases },
    { text: '加快推进城市更新,打造15分钟健身圈', start: 0, isRedacted: false, phrases },
  );
  const changed = parts.filter(({ kind }) => kind === 'changed');
  expect(changed.map(({ left, right }) => [left, right])).toEqual([[phrases[0], phrases[0]]]);
});
