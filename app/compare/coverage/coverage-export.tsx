import type { Coverage } from '#db/recipes/compare/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { ExportMenu } from '../export-menu.tsx';
import { namedMatrix } from './named-matrix.ts';

type CoverageExportProps = { readonly coverage: Coverage; readonly say: Say };

/** The files of a matrix. */
export function CoverageExport({ coverage, say }: CoverageExportProps) {
  const fields = new URLSearchParams([...namedMatrix(coverage)]).toString();
  return (
    <ExportMenu
      href={`/api/v1/coverage?${fields}`}
      formats={['docx', 'xlsx', 'csv', 'md']}
      help={say('coverage.export.help')}
      say={say}
    />
  );
}
