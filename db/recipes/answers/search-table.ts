import { csvTable, type Rows } from '#lib/export/csv-table.ts';
import { formatMessage, type Locale } from '#lib/message/format-message.ts';
import type { SearchAnswer } from './search-answer.ts';

const columns = [
  'documentId',
  'title',
  'place',
  'year',
  'sectionPath',
  'before',
  'text',
  'after',
  'form',
  'start',
  'end',
  'versionId',
  'passageId',
] as const;

type Answered = SearchAnswer['hits'][number];

/**
 * Writes the hits of a page as a table for a spreadsheet: one row a hit, in the order answered.
 *
 * searchTable(answer, 'zh-CN')
 */
export function searchTable({ hits }: SearchAnswer, locale: Locale): string {
  const heads = columns.map((name) => formatMessage(locale, `column.${name}`));
  const rows: Rows = hits.map((hit) => {
    const cells = cellsOf(hit, locale);
    return columns.map((name) => cells[name]);
  });
  return csvTable([heads, ...rows]);
}

/**
 * Writes the hits of a page as Markdown quotations with their places, the wording in bold.
 *
 * searchQuotations(answer) -> '> …落实**“人地钱”挂钩**政策…\n>\n> ——《…》 第五章 …'
 */
export function searchQuotations({ hits }: SearchAnswer): string {
  return hits
    .map((hit) => {
      const path = [`《${hit.title}》`, ...hit.sectionPath].map(plain).join(' · ');
      const quote = `${plain(hit.before)}**${plain(hit.text)}**${plain(hit.after)}`;
      return `> ${quote}\n>\n> —— ${path}\n`;
    })
    .join('\n');
}

function cellsOf(hit: Answered, locale: Locale): Record<(typeof columns)[number], string | number> {
  return {
    documentId: hit.documentId,
    title: hit.title,
    place: hit.place ?? '',
    year: hit.year ?? '',
    sectionPath: hit.sectionPath.join(' / '),
    before: hit.before,
    text: hit.text,
    after: hit.after,
    form: formatMessage(locale, `form.${hit.form}`),
    start: hit.span.start,
    end: hit.span.end,
    versionId: hit.versionId,
    passageId: hit.passageId,
  };
}

/** What Markdown would take for its own signs stays text; a line break becomes a space. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
