import type { Coverage } from '#db/recipes/compare/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { coverageFields } from './coverage-view.ts';

type CoverageExportProps = { readonly coverage: Coverage; readonly say: Say };

/** The files of a matrix: its tasks and documents are named one by one, so that it stays what it is. */
export function CoverageExport({ coverage, say }: CoverageExportProps) {
  const fields = coverageFields({
    tasks: coverage.rows.map(({ task }) => task),
    documentIds: coverage.columns.map(({ summary }) => summary.documentId),
  });
  const href = (format: string) =>
    `/api/v1/coverage?${new URLSearchParams([...fields, ['format', format]]).toString()}`;
  return (
    <>
      <a className="button soft small" href={href('csv')} download>
        {say('coverage.export.csv')}
      </a>
      <a className="button small" href={href('xlsx')} download>
        {say('coverage.export.xlsx')}
      </a>
    </>
  );
}
