import { expect, test } from 'vitest';
import { documentHref, readDocumentView } from './document-view.ts';

test('a permanent link names a span and leads to it', () => {
  expect(documentHref('hebi', { span: { start: 123, end: 145 } })).toBe(
    '/documents/hebi?span=123-145#span',
  );
  expect(readDocumentView({ span: '123-145' }).span).toEqual({ start: 123, end: 145 });
});

test('a document is opened with the query that found it', () => {
  expect(documentHref('鹤壁', { q: '1+8', mode: 'literal' })).toBe(
    `/documents/${encodeURIComponent('鹤壁')}?q=1%2B8&mode=literal`,
  );
});

test.each([{ span: '145-123' }, { span: '5-5' }, { span: '-1-4' }, { span: 'a-b' }, { span: '1' }])(
  'the span $span is no place',
  ({ span }) => {
    expect(readDocumentView({ span }).span).toBeUndefined();
  },
);
