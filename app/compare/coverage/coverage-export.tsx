import type { Coverage } from '#db/recipes/compare/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { namedMatrix } from './named-matrix.ts';

type CoverageExportProps = { readonly coverage: Coverage; readonly say: Say };

/** The files of a matrix. */
export function CoverageExport({ coverage, say }: CoverageExportProps) {
  const fields = namedMatrix(coverage);
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
