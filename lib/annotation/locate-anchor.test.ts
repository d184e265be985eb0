import { expect, test } from 'vitest';
import { describeSelection } from './describe-selection.ts';
import { locateAnchor } from './locate-anchor.ts';
import { noLayout, prepareText } from './matching-text.ts';
import type { AnchorDecision, LocatedAnchor, StoredAnchor } from './model.ts';

test('finds 重点突破 where a copy breaks the line and writes half-width punctuation', () => {
  const located = locate('一是要在城市组团发展上，重点突破。加快建设新城。', '重点突破', {
    to: '一是要在城市组团\n发展上,重点\n突破。加快建设新城。',
  });
  expect(located).toMatchObject({ kind: 'found', text: '重点\n突破' });
});

test('says changed where a name was taken out', () => {
  const located = locate('会议强调，鹤壁市要走在前列，率先突破。', '鹤壁市要走在前列', {
    to: '会议强调，**要走在前列，率先突破。',
  });
  expect(located).toMatchObject({ kind: 'changed', text: '**要走在前列' });
});

test('a decision of a person wins over the text', () => {
  const text = '坚持规划引领。优化布局。';
  const gone = locate(text, '优化布局', { to: `${text}。`, decision: { kind: 'gone' } });
  expect(gone).toMatchObject({ kind: 'orphaned', decidedBy: 'person' });
});

/** Describes `quote` in `from` and locates it in `to`. */
function locate(
  from: string,
  quote: string,
  { to, decision }: { readonly to: string; readonly decision?: AnchorDecision },
): LocatedAnchor {
  return locateAnchor(anchorOf(from, quote), {
    home: prepareText(from, noLayout),
    text: prepareText(to, noLayout),
    ...(decision === undefined ? {} : { decision }),
  });
}

function anchorOf(text: string, quote: string): StoredAnchor {
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length };
  const anchor = describeSelection({ versionId: 'v1', text, passages: [] }, span);
  if (anchor === undefined) throw new Error(`${quote} is empty`);
  return anchor;
}
