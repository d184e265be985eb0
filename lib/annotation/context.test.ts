/** Eight ways in which neighbours can agree or not, and that more likeness never counts less. */
import { describe, expect, test } from 'vitest';
import { strengthOf } from './accept-placement.ts';
import type { Placement } from './place-quote.ts';
import { locate } from './testing/locate.ts';

const quote = '推动绿色低碳发展';
const before = '要坚持生态优先、节约集约，统筹山水林田湖草沙，';
const after = '，加快形成绿色生产方式和生活方式，建设美丽城市。';
const home = `开头一段交代背景。${before}${quote}${after}结尾一段提出要求。`;
const stranger = '另据统计部门测算全年总量稳中有进质效双升结构更优，';

describe('the right one of two equal wordings is told by its neighbours', () => {
  const other = `${stranger}${quote}，相关情况另行通报各单位知悉。`;

  test.each([
    { name: 'both sides as they were', right: `${before}${quote}${after}` },
    { name: 'only what stands before', right: `${before}${quote}，其余内容详见附件所列清单各项。` },
    { name: 'only what stands after', right: `以下为会议纪要摘编内容：${quote}${after}` },
    {
      name: 'before with changed words',
      right: `${before.replace('统筹', '兼顾')}${quote}${after}`,
    },
    {
      name: 'after with changed words',
      right: `${before}${quote}${after.replace('美丽', '宜居')}`,
    },
    { name: 'a part of what stood before', right: `${before.slice(-8)}${quote}${after}` },
    { name: 'a part of what stood after', right: `${before}${quote}${after.slice(0, 10)}` },
    { name: 'both sides half as long', right: `${before.slice(-10)}${quote}${after.slice(0, 10)}` },
  ])('$name', ({ right }) => {
    for (const to of [`${other}\n${right}`, `${right}\n${other}`]) {
      expect(locate(home, quote, { to })).toMatchObject({
        kind: expect.stringMatching(/^(?:found|moved)$/u) as string,
        span: { start: to.indexOf(right) + right.indexOf(quote) },
      });
    }
  });
});

describe('more likeness is never less strength', () => {
  const middle: Placement = {
    units: { start: 0, end: 8 },
    quoteSimilarity: 0.8,
    before: 0.5,
    after: 0.5,
    around: 0.5,
    hidden: 0,
    isSameWording: false,
  };

  test.each(['quoteSimilarity', 'before', 'after', 'around'] as const)('%s', (evidence) => {
    const strengths = [0, 0.25, 0.5, 0.75, 1].map((value) =>
      strengthOf({ ...middle, [evidence]: value }),
    );
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
    expect(new Set(strengths).size).toBe(5);
  });
});
