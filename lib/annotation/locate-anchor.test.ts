import { describe, expect, test } from 'vitest';
import { describeSelection } from './describe-selection.ts';
import { locateAnchor } from './locate-anchor.ts';
import { noLayout, prepareText } from './matching-text.ts';
import type { StoredAnchor } from './model.ts';
import { anchorOf, locate } from './testing/locate.ts';

const law = [
  '第一条 为了加强节约用水管理，促进高质量发展，制定本条例。',
  '第二条 本行政区域内的节约用水及其监督管理活动，适用本条例。',
  '第三条 节约用水工作坚持政府主导、社会协同、全民参与的原则。',
  '第四条 市水务部门负责本市节约用水工作的监督管理。',
].join('\n');

describe('a law in a new version', () => {
  test('an article keeps its annotation when it gets another number', () => {
    const to = law
      .replace('第三条 ', '第三条 县级以上人民政府应当加强领导。\n第四条 ')
      .replace(/第四条 市/u, '第五条 市');
    expect(locate(law, '坚持政府主导、社会协同、全民参与', { to })).toMatchObject({
      kind: 'found',
      text: '坚持政府主导、社会协同、全民参与',
    });
  });

  test('a small change of the words is said', () => {
    const to = law.replace('政府主导、社会协同', '党委领导、政府主导、社会协同');
    expect(locate(law, '坚持政府主导、社会协同、全民参与的原则', { to })).toMatchObject({
      kind: 'changed',
      text: '坚持党委领导、政府主导、社会协同、全民参与的原则',
      homeText: '坚持政府主导、社会协同、全民参与的原则',
    });
  });

  test('an article that is gone leaves an orphan with what it said', () => {
    const to = law.replace(/第三条[^\n]+\n/u, '');
    expect(locate(law, '坚持政府主导、社会协同、全民参与的原则', { to })).toMatchObject({
      kind: 'orphaned',
      homeText: '坚持政府主导、社会协同、全民参与的原则',
      decidedBy: 'text',
    });
  });

  test('an article moved behind the others is moved', () => {
    const lines = Array.from({ length: 24 }, (_, at) => sentence(at));
    const to = [...lines.slice(1), sentence(0)].join('\n');
    expect(locate(lines.join('\n'), sentence(0), { to })).toMatchObject({
      kind: 'moved',
      text: sentence(0),
    });
  });

  test('quotes, stops and white space are no change of the words', () => {
    const to = law.replaceAll('，', ',').replace('政府主导、社会协同', '“政府 主导”、\n社会协同');
    expect(locate(law, '坚持政府主导、社会协同、全民参与', { to })).toMatchObject({
      kind: 'found',
    });
  });

  test('an old offset decides nothing: the words decide, wherever they stand', () => {
    const to = `${sentence(1).repeat(40)}\n${law}`;
    expect(locate(law, '社会协同', { to })).toMatchObject({ kind: 'found', text: '社会协同' });
  });
});

describe('several places', () => {
  const row = '城镇化率 60% 65% 预期性';
  const table = (rows: number): string => Array.from({ length: rows }, () => row).join('\n');

  test('two places with equal neighbours are ambiguous, and both are offered', () => {
    const located = locate(table(1), '城镇化率', {
      to: `${table(1)}\n${sentence(3)}\n${table(1)}`,
    });
    expect(located.kind).toBe('ambiguous');
    expect('suggestions' in located ? located.suggestions.length : 0).toBe(2);
  });

  test('an offset that fits one of them does not make it less ambiguous', () => {
    const home = `${table(1)}\n${sentence(3)}\n${table(1)}\n${sentence(3)}\n${table(1)}`;
    const to = `${home}\n${sentence(3)}`;
    expect(['ambiguous', 'found']).toContain(locate(home, '城镇化率', { to }).kind);
  });

  test('neighbours tell equal words apart', () => {
    const home = '工业方面，加快转型升级，壮大龙头企业。农业方面，加快转型升级，推广良种良法。';
    const at = home.lastIndexOf('加快转型升级');
    const to = `新增一段说明文字。${home}`;
    const located = locate(home, { start: at, end: at + 6 }, { to });
    expect(located).toMatchObject({ kind: 'found', span: { start: at + 9, end: at + 15 } });
  });
});

describe('look-alikes', () => {
  const bullets = [
    '产业转型升级成效显著。',
    '交通基础设施建设全面提速。',
    '城镇基础设施建设惠及百姓。',
    '民生保障水平稳步提高。',
  ];

  test('a parallel clause does not take the place of one that is gone', () => {
    const to = bullets.filter((bullet) => !bullet.startsWith('交通')).join('');
    expect(locate(bullets.join(''), '交通基础设施建设全面提速', { to }).kind).toBe('orphaned');
  });

  test('words that both clauses share do not either', () => {
    const to = bullets.filter((bullet) => !bullet.startsWith('交通')).join('');
    expect(locate(bullets.join(''), '基础设施建设', { to }).kind).not.toBe('found');
  });

  test('the first words of the next article do not either', () => {
    const home =
      '坚持党的领导。安全生产工作应当以人为本，坚持人民至上。安全生产工作坚持党政同责，一岗双责。';
    const to = '坚持党的领导。安全生产工作坚持党政同责，一岗双责。';
    expect(['orphaned', 'ambiguous']).toContain(locate(home, '安全生产工作', { to }).kind);
  });

  test('like words amid strange neighbours are no place either', () => {
    const home = '坚持农业农村优先。加快推进城市更新改造工程，完善配套设施。促进农民增收。';
    const to = '会议听取了专题汇报。有关加快推进城市更新提升工程的经费，由财政部门另行下达各县。';
    expect(locate(home, '加快推进城市更新改造工程', { to }).kind).toBe('orphaned');
  });

  test('an ordinary phrase elsewhere is no place without neighbours', () => {
    const home = '坚持农业农村优先。深入推进乡村振兴，培育特色产业，促进农民增收。';
    const to = '会议听取了专题汇报。关于乡村振兴的经费，由财政部门按程序另行下达各县。';
    expect(locate(home, '乡村振兴', { to }).kind).toBe('orphaned');
  });
});

describe('how much may change', () => {
  const before = '一是加快建设现代化产业体系；';
  const after = '三是持续改善生态环境质量。';
  const quote = '深入实施创新驱动发展战略行动计划';

  test.each([
    { left: '深入实施创新驱动发展战略行动方案', kind: 'changed' },
    { left: '深入实施创新引领发展规划行动方案', kind: 'changed' },
    { left: '全面推进科教兴市人才强市专项方案', kind: 'orphaned' },
  ])('$left for 深入实施创新驱动发展战略行动计划 is $kind', ({ left, kind }) => {
    const home = `${before}${quote}；${after}`;
    expect(locate(home, quote, { to: `${before}${left}；${after}` }).kind).toBe(kind);
  });

  test('four letters of which two are others are no phrase of ours', () => {
    const home = `${before}锚定城乡融合；${after}`;
    expect(locate(home, '城乡融合', { to: `${before}锚定城市更新；${after}` }).kind).toBe(
      'orphaned',
    );
  });
});

describe('redaction', () => {
  test('a name that was taken out is part of the place', () => {
    const located = locate('会议强调，鹤壁市要走在前列，率先突破。', '鹤壁市要走在前列', {
      to: '会议强调，**要走在前列，率先突破。',
    });
    expect(located).toMatchObject({ kind: 'changed', text: '**要走在前列' });
  });

  test('a name that turns up again is part of the place', () => {
    const located = locate('会议强调，**要走在前列，率先突破。', '**要走在前列', {
      to: '会议强调，鹤壁市要走在前列，率先突破。',
    });
    expect(located).toMatchObject({ kind: 'changed', text: '鹤壁市要走在前列' });
  });

  test('a box to tick hides nothing', () => {
    const home = '是否拥有资质？□拥有相关资质□尚未拥有资质。';
    expect(
      locate(home, '□拥有相关资质', { to: '是否按期实现？□部分实现□大部分未实现。' }).kind,
    ).toBe('orphaned');
  });
});

describe('what a person decided', () => {
  const text = '坚持规划引领。优化布局。';

  test('a place wins over the text', () => {
    const located = locate(text, '优化布局', {
      to: `${text}。`,
      decision: { kind: 'here', span: { start: 2, end: 6 } },
    });
    expect(located).toMatchObject({ kind: 'changed', text: '规划引领', decidedBy: 'person' });
  });

  test('gone wins over the text', () => {
    const gone = locate(text, '优化布局', { to: `${text}。`, decision: { kind: 'gone' } });
    expect(gone).toMatchObject({ kind: 'orphaned', decidedBy: 'person' });
  });

  test('a place with the same words is found', () => {
    const to = `重印：${text}`;
    const located = locate(text, '优化布局', {
      to,
      decision: { kind: 'here', span: { start: 10, end: 14 } },
    });
    expect(located).toMatchObject({ kind: 'found', text: '优化布局', decidedBy: 'person' });
  });
});

describe('limits', () => {
  const long = Array.from({ length: 60 }, (_, at) => sentence(at)).join('');

  test('an anchor over its budget is skipped, not orphaned', () => {
    const home = prepareText(long, noLayout);
    const text = prepareText(long.replaceAll('的', '之'), noLayout);
    const anchor = anchorOf(long, { start: 0, end: long.length });
    expect(locateAnchor(anchor, { home, text, maxCells: 10 })).toMatchObject({
      kind: 'skipped',
      reason: 'budget',
    });
  });

  test('a text of nothing has no place for anything', () => {
    expect(locate(law, '社会协同', { to: '' }).kind).toBe('orphaned');
  });

  test('without its home an anchor is located by the words it carries', () => {
    const anchor: StoredAnchor = anchorOf(law, '社会协同');
    const text = prepareText(`转载：${law.replaceAll('，', ',')}`, noLayout);
    expect(locateAnchor(anchor, { home: undefined, text })).toMatchObject({
      kind: 'found',
      text: '社会协同',
    });
  });

  test('rare characters are never cut in half', () => {
    const home = '会议由𠮷县县长𬭎某主持，研究部署工作。';
    expect(locate(home, '𠮷县县长𬭎某', { to: `（一）${home}` })).toMatchObject({
      kind: 'found',
      text: '𠮷县县长𬭎某',
    });
    const anchor = describeSelection(
      { versionId: 'v1', text: home, passages: [] },
      { start: 4, end: 6 },
    );
    expect(anchor?.exact).toBe('𠮷县');
  });
});

/** A sentence that is like no other of its kind. */
function sentence(at: number): string {
  const things = [
    '产业园区',
    '轨道交通',
    '河湖水系',
    '公共服务',
    '文化遗产',
    '数据要素',
    '基层治理',
  ];
  const [a, b] = [things[at % 7] ?? '', things[(at * 3 + 2) % 7] ?? ''];
  return `${'零一二三四五六七八九'.charAt(at % 10)}号工程第${String(at * 37)}项以${a}带动${b}的提升。`;
}
