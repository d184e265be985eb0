import type { DocxBlock, DocxRun } from '#lib/export/docx-model.ts';
import { nameVersion } from '#lib/message/name-version.ts';
import type { ChangeSide, ComparedVersions } from '#db/recipes/compare/model.ts';
import { changeName, changesOf, type TableWords } from './compare-tables.ts';

const changedColor = '8A4B12'; // As in a comparison of places: also underlined, for print.

/**
 * Two versions for a word processor: a table with a line a change, the old words beside the new
 * ones. What is only on one side is struck out there or underlined; the number of a provision that
 * has another one now stands with the change.
 *
 * versionsBlocks('对照 绿化条例', found, words)[0] -> { kind: 'heading', level: 1, … }
 */
export function versionsBlocks(
  name: string,
  found: ComparedVersions,
  { say, read }: Omit<TableWords, 'style'>,
): DocxBlock[] {
  const head = [
    say('export.compare.change'),
    nameVersion(found.before, say),
    nameVersion(found.after, say),
  ];
  const rows = changesOf(found).map((change) => {
    const { before, after, isRenumbered } = change;
    const numbers: DocxRun[] = [{ text: `${before?.label ?? ''} → ${after?.label ?? ''}` }];
    return [
      [[{ text: changeName(change, say), bold: true }], ...(isRenumbered ? [numbers] : [])],
      [runsOf(before, read, after === undefined ? { strike: true } : {})],
      [runsOf(after, read, before === undefined ? { underline: true } : {})],
    ];
  });
  return [
    { kind: 'heading', level: 1, runs: [{ text: name }] },
    {
      kind: 'table',
      headRows: 1,
      rows: [head.map((text) => [[{ text, bold: true }]]), ...rows],
      widths: [12, 50, 50],
    },
  ];
}

type Whole = Pick<DocxRun, 'strike' | 'underline'>;

function runsOf(
  side: ChangeSide | undefined,
  read: TableWords['read'],
  whole: Whole,
): readonly DocxRun[] {
  if (side === undefined) return [];
  const words = (span: ChangeSide['span']) => read({ ...side, span }, 'part');
  if (side.parts.length === 0) return [{ text: words(side.span), ...whole }];
  return side.parts
    .filter(({ span }) => span.end > span.start)
    .map(({ kind, span }) =>
      kind === 'kept'
        ? { text: words(span), ...whole }
        : { text: words(span), underline: true, color: changedColor, ...whole },
    );
}
