import { afterAll, expect, test } from 'vitest';
import { readDocx } from '#lib/decode/read-docx.ts';
import { answerComparison } from '../answers/answer-comparison.ts';
import { rowsAnswerSchema, versionsAnswerSchema } from '../answers/compare-answer.ts';
import { pairAnswerSchema, quoteAnswerSchema } from '../answers/correspondence-answer.ts';
import { localActor } from '../actor.ts';
import { newLibrary } from '../testing/library-for-test.ts';
import { readCompareCall, readCoverageCall, type WrittenComparison } from './read-compare-call.ts';

const hebi = [
  '鹤壁市新型城镇化规划',
  '第一章 市民化',
  '全面放开放宽城镇落户限制，实现“零门槛”。健全以居住证为主要依据的随迁子女义务教育入学政策。',
  '第二章 城市建设',
  '到2025年建成区50%的面积达到海绵城市建设要求。',
  '第三章 乡村',
  '发展智慧农业，保护耕地和种质资源。',
  '推进数字乡村“四大工程”。',
].join('\n');
const puyang = [
  '濮阳市新型城镇化规划',
  '第一章 城市建设',
  '到2025年建成区65%的面积达到海绵城市建设要求。',
  '第二章 市民化',
  '健全以居住证为主要依据的随迁子女义务教育入学政策。进一步放开放宽城市落户限制。',
  '第三章 养老',
  '支持医院开设老年病科，培训护理人员。',
  '加快实施基本养老服务设施建设“四大工程”。',
].join('\n');
const songs = ['诗选', '春眠不觉晓，处处闻啼鸟。', '夜来风雨声，花落知多少。'].join('\n');

const files = newLibrary({ '鹤壁.txt': hebi, '濮阳.txt': puyang, '诗选.txt': songs });
files.ingest();
files.write({
  '鹤壁.txt': [
    '鹤壁市新型城镇化规划',
    '第一章 总则',
    '坚持以人民为中心。',
    '第二章 城市建设',
    '到2025年建成区60%的面积达到海绵城市建设要求。',
    '第四章 乡村',
    '发展智慧农业，保护耕地和种质资源。',
    '推进数字乡村“四大工程”。',
    '第五章 市民化',
    '全面放开放宽城镇落户限制，实现“零门槛”。健全以居住证为主要依据的随迁子女义务教育入学政策。',
  ].join('\n'),
});
files.ingest();
const library = files.open();
afterAll(() => {
  library.close();
});
const { comparison } = library;
const versionIds = library.findDocument('鹤壁')?.versions.map(({ versionId }) => versionId) ?? [];

function rowsOf(q: string, documentIds: readonly string[]) {
  return comparison.rows({
    source: { kind: 'query', q, mode: 'parsed' },
    ...{ documentIds, limit: 50, offset: 0 },
  });
}

async function jsonOf(written: WrittenComparison): Promise<unknown> {
  const compared = await answerComparison(library, readCompareCall(written), 'zh-CN');
  return compared.kind === 'file' ? undefined : compared.answer;
}

test('lays a task side by side, with what is shared, what differs and who is silent', async () => {
  const found = await rowsOf('海绵城市', ['鹤壁', '濮阳', '诗选']);
  expect(found.totalRows).toBe(1);
  const [row] = found.rows;
  expect(row?.differences).toEqual({ number: 1 });
  expect(row?.cells.map(({ kind }) => kind)).toEqual(['said', 'said', 'silent']);
  expect(row?.common.join('')).toContain('的面积达到海绵城市建设要求');
});

test('a search that was narrowed chooses its columns among those, and a named one is shown all the same', async () => {
  library.collections.add(localActor, { name: '豫北一市', documentIds: ['濮阳'], author: '' });
  const columnsOf = async (written: WrittenComparison) => {
    const { asked } = readCompareCall({ q: '海绵城市', set: '豫北一市', ...written });
    if (asked.kind !== 'rows') throw new Error(asked.kind);
    const { columns } = await comparison.rows({ ...asked, limit: 50, offset: 0 });
    return columns.map(({ summary }) => summary.documentId);
  };
  expect(await columnsOf({})).toEqual(['濮阳']);
  expect(await columnsOf({ place: ['四川省'] })).toEqual([]);
  expect(await columnsOf({ document: ['鹤壁'] })).toEqual(['鹤壁']);
});

test('parts of a cell leave nothing out of its passage', async () => {
  const found = await rowsOf('落户', ['鹤壁', '濮阳']);
  for (const cell of found.rows.flatMap(({ cells }) => cells)) {
    for (const passage of cell.kind === 'said' ? cell.passages : []) {
      const borders = passage.parts.flatMap(({ span }) => [span.start, span.end]);
      expect(borders.at(0)).toBe(passage.span.start);
      expect(borders.at(-1)).toBe(passage.span.end);
      expect(borders.slice(1, -1).filter((at, i, all) => at !== all[i ^ 1])).toEqual([]);
    }
  }
});

test('a name that two documents use for two things is shown as such', async () => {
  const { falseFriends, rows } = await rowsOf('四大工程', ['鹤壁', '濮阳']);
  expect(falseFriends.map(({ text }) => text)).toEqual(['四大工程']);
  expect(rows.every(({ cells }) => cells.filter(({ kind }) => kind === 'said').length === 1)).toBe(
    true,
  );
});

test('two documents are linked whatever the order, and what only one says is told', () => {
  const { links, left } = comparison.pair({ left: '鹤壁', right: '濮阳' });
  const text = library.readDocument('鹤壁')?.text ?? '';
  expect(links.filter(({ isReciprocal }) => isReciprocal).length).toBeGreaterThanOrEqual(3);
  expect(left.only.map((span) => text.slice(span.start, span.end))).toContain('坚持以人民为中心。');
});

test('what is kept of a pair is what a new computation gives', () => {
  const first = comparison.pair({ left: '鹤壁', right: '濮阳' }).links;
  const other = files.open();
  expect(other.comparison.pair({ left: '濮阳', right: '鹤壁' }).links.length).toBe(first.length);
  other.close();
});

test('what a person corrects in the outline makes the links of the text anew', () => {
  const sectionsOf = () => comparison.pair({ left: '鹤壁', right: '濮阳' }).sections;
  expect(sectionsOf().length).toBeGreaterThan(0);
  const text = library.readDocument('鹤壁')?.text ?? '';
  const start = text.indexOf('第五章 市民化');
  const { correctionId } = library.corrections.add(localActor, '鹤壁', {
    span: { start, end: start + 7 },
    change: { kind: 'block', as: 'paragraph' },
  });
  const left = new Set(library.readDocument('鹤壁')?.sections.map(({ sectionId }) => sectionId));
  expect(sectionsOf().every((section) => left.has(section.left))).toBe(true);
  library.corrections.remove(localActor, '鹤壁', correctionId);
});

test('two versions tell what moved, changed and came, with old and new numbers', () => {
  const [before = '', after = ''] = versionIds;
  const { changes, counts } = comparison.versions({ documentId: '鹤壁', before, after });
  expect(counts.added).toBe(2);
  const moved = changes.find(({ before: old }) => old?.text.startsWith('全面放开'));
  expect(moved).toMatchObject({
    isRenumbered: true,
    before: { label: '第一章' },
    after: { label: '第五章' },
  });
  const changed = changes.find(({ after: now }) => now?.text.includes('60%'));
  expect(changed?.differences).toEqual({ number: 1 });
});

test('a matrix says who speaks of what, and how near', async () => {
  const { rows } = await comparison.coverage({
    ...readCoverageCall({
      task: ['query:随迁子女', '四大工程', '啼鸟'],
      document: ['鹤壁', '濮阳', '诗选'],
    }),
  });
  expect(rows.map(({ cells }) => cells.map(({ closeness }) => closeness))).toEqual([
    ['verbatim', 'verbatim', 'silent'],
    ['own', 'own', 'silent'],
    ['silent', 'silent', 'alone'],
  ]);
});

test('what a redacted place may say is shown apart, and counts as silence', async () => {
  const files = newLibrary({
    '鹤壁.txt': '鹤壁市规划\n第一章 社区\n打造15分钟生活圈，完善社区服务设施。',
    '某市.txt': '某市总结\n一、社区\n*分钟生活圈相继建成，*座书苑开放，**同志到场，*个公园建成。',
  });
  files.ingest();
  const opened = files.open();
  const { rows, columns } = await opened.comparison.coverage({
    ...readCoverageCall({ task: ['15分钟生活圈'], document: ['鹤壁', '某市'] }),
  });
  opened.close();
  expect(rows[0]?.cells).toMatchObject([
    { closeness: 'alone', hits: 1, possible: 0 },
    { closeness: 'silent', hits: 0, possible: 1 },
  ]);
  expect(rows[0]?.cells[1]?.passages[0]?.text).toContain('*分钟生活圈');
  expect(columns.map(({ said }) => said)).toEqual([1, 0]);
});

test('a rejected correspondence is gone, an added one comes first, and both can be withdrawn', () => {
  const quote = { documentId: '鹤壁', quote: '到2025年建成区60%的面积达到海绵城市建设要求' };
  const ask = () => comparison.quote({ ...quote, against: ['濮阳'], limit: 5, offset: 0 });
  const { source, links } = ask();
  const [best] = links;
  expect(best?.text).toContain('65%');
  const places = { left: source, right: best ?? source };
  const rejected = comparison.decide(localActor, { verdict: 'rejected', ...places });
  expect(ask().links.map(({ text }) => text)).not.toContain(best?.text);
  comparison.withdraw(localActor, rejected.decisionId);
  const confirmed = comparison.decide(localActor, { verdict: 'confirmed', ...places });
  expect(ask().links[0]).toMatchObject({ decision: 'confirmed' });
  comparison.withdraw(localActor, confirmed.decisionId);
  expect(comparison.decisions(localActor)).toEqual([]);
});

test('a decision finds its places again in another version', () => {
  const [before = ''] = versionIds;
  const old = library.readDocument('鹤壁', before)?.text ?? '';
  const now = library.readDocument('鹤壁')?.text ?? '';
  const start = now.indexOf('全面放开放宽城镇落户限制');
  const right = library.readDocument('濮阳')?.text.indexOf('进一步放开') ?? 0;
  const decision = comparison.decide(localActor, {
    verdict: 'added',
    left: { documentId: '鹤壁', span: { start, end: start + 12 } },
    right: { documentId: '濮阳', span: { start: right, end: right + 10 } },
  });
  expect(decision.left.exact).toBe('全面放开放宽城镇落户限制');
  files.write({ '鹤壁.txt': `${old}\n补充说明。` });
  files.ingest();
  const { links } = comparison.pair({ left: '鹤壁', right: '濮阳' });
  expect(links.filter((link) => link.decision === 'added').length).toBeGreaterThan(0);
  comparison.withdraw(localActor, decision.decisionId);
});

test.each([
  [{ documents: '鹤壁,鹤壁' }, 'sameDocument'],
  [{ documents: '鹤壁' }, 'badPair'],
  [{ documents: '鹤壁,无此篇' }, 'unknownDocument'],
  [{ document: ['鹤壁'], quote: '没有这句话' }, 'quoteNotFound'],
  [{ document: ['鹤壁'], quote: '城'.repeat(1_001) }, 'quoteTooLong'],
  [{ document: ['鹤壁'], quote: '城镇', against: ['鹤壁'] }, 'sameDocument'],
  [{ q: '城镇', document: Array.from({ length: 300 }, (_, at) => String(at)) }, 'tooManyColumns'],
  [{}, 'nothingToCompare'],
  [{ at: ['鹤壁:9-3'] }, 'badPlace'],
  [{ document: ['鹤壁'], before: '无', after: '无' }, 'unknownVersion'],
  [{ q: '城镇', limit: '501' }, 'badLimit'],
])('what cannot be compared is refused: $1', async (written, code) => {
  await expect(jsonOf(written)).rejects.toMatchObject({ code });
});

test('answers are as they are described', async () => {
  const [before, after] = versionIds;
  rowsAnswerSchema.parse(await jsonOf({ q: '落户' }));
  pairAnswerSchema.parse(await jsonOf({ documents: '鹤壁,濮阳' }));
  quoteAnswerSchema.parse(
    await jsonOf({ document: ['鹤壁'], quote: '“零门槛”', against: ['濮阳'] }),
  );
  versionsAnswerSchema.parse(await jsonOf({ document: ['鹤壁'], before, after }));
});

test('a page of links leads to the next one', async () => {
  const first = pairAnswerSchema.parse(await jsonOf({ documents: '鹤壁,濮阳', limit: '1' }));
  const second = pairAnswerSchema.parse(
    await jsonOf({ documents: '鹤壁,濮阳', limit: '1', cursor: first.next ?? '' }),
  );
  expect(second.links[0]?.left.span).not.toEqual(first.links[0]?.left.span);
});

test('two versions in Word are a column each, called as they are, what differs set off', async () => {
  const [before, after] = versionIds;
  const call = readCompareCall({ document: ['鹤壁'], before, after, format: 'docx' });
  const compared = await answerComparison(library, call, 'zh-CN');
  const content = compared.kind === 'file' ? compared.file.content : '';
  if (typeof content === 'string') throw new Error('A text for Word is bytes.');
  const { text } = readDocx(content);
  expect(text).toContain('变化\t第1版\t第2版');
  expect(text).toMatch(/改动[^\n]*\t到2025年建成区50%[^\t]*\t到2025年建成区60%/u);
});

test('selected passages are a comparison with a name, and a column names its place', async () => {
  const quoted = (documentId: string, words: string) => {
    const start = library.readDocument(documentId)?.text.indexOf(words) ?? 0;
    return `${documentId}:${String(start)}-${String(start + words.length)}`;
  };
  const at = [quoted('鹤壁', '数字乡村'), quoted('濮阳', '老年病科')];
  const compared = await answerComparison(
    library,
    readCompareCall({ at, format: 'docx' }),
    'zh-CN',
  );
  if (compared.kind !== 'file' || typeof compared.file.content === 'string')
    throw new Error('file');
  expect(compared.file.name).toBe('对照 选定的2段.docx');
  expect(readDocx(compared.file.content).text).toMatch(/鹤壁市[\s\S]*鹤壁市新型城镇化规划/u);
});

test.each(['docx', 'md', 'csv', 'xlsx'] as const)(
  'a comparison is written as %s',
  async (format) => {
    const call = readCompareCall({ q: '海绵城市', document: ['鹤壁', '濮阳'], format });
    const compared = await answerComparison(library, call, 'zh-CN');
    const content = compared.kind === 'file' ? compared.file.content : '';
    expect(content.length).toBeGreaterThan(200);
    if (typeof content === 'string') expect(content).toContain('海绵城市');
  },
);
