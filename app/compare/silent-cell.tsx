import Link from 'next/link';
import type { Cell, Row } from '#db/recipes/compare/model.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import { SectionPath } from '#app/_ui/section-path.tsx';
import { narrowPath } from '#app/_ui/short-path.ts';
import { baseOf, whoIn } from './cells-of-row.ts';
import { DecideForm } from './decide-form.tsx';
import type { RowsScene } from './rows-scene.ts';

type SilentCellProps = RowsScene & {
  readonly cell: Extract<Cell, { readonly kind: 'silent' }>;
  readonly row: Row;
};

/** Says that a document does not say it. What comes nearest stands below, named as that. */
export function SilentCell({ cell, row, ...scene }: SilentCellProps) {
  const { found, say } = scene;
  const { nearest } = cell;
  const document = found.documents.get(cell.documentId);
  return (
    <>
      <h3 className="who" lang="zh-Hans">
        {whoIn(found, cell.documentId)}
      </h3>
      <p className="silence">
        <span>{say('compare.silent')}</span>
      </p>
      {nearest !== undefined && (
        <div className="nearest">
          <p>{say('compare.nearest')}</p>
          <p className="source" lang="zh-Hans">
            <LayeredText
              text={nearest.text}
              start={nearest.span.start}
              marks={[]}
              inks={document === undefined ? [] : inkLayers(document, nearest.span)}
            />
          </p>
          <p className="path">
            <Link
              href={documentHref(nearest.documentId, { span: nearest.span })}
              prefetch={false}
              title={say('search.open')}
            >
              <SectionPath path={narrowPath(nearest.sectionPath)} />
            </Link>
          </p>
          <DecideForm
            left={baseOf(row)?.passages[0]}
            right={nearest}
            relation={undefined}
            decision={undefined}
            {...scene}
          />
        </div>
      )}
    </>
  );
}
