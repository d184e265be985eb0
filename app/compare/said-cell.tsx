import Link from 'next/link';
import type { Cell, CellPassage, Row } from '#db/recipes/compare/model.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import { SectionPath } from '#app/_ui/section-path.tsx';
import { narrowPath } from '#app/_ui/short-path.ts';
import { baseOf, whoIn } from './cells-of-row.ts';
import { DecideForm } from './decide-form.tsx';
import { marksOfCell } from './marks-of-cell.ts';
import type { RowsScene } from './rows-scene.ts';
import { WhyLinked } from './why-linked.tsx';

type SaidCellProps = RowsScene & {
  readonly cell: Extract<Cell, { readonly kind: 'said' }>;
  readonly row: Row;
};

/** What one document says of a task: where, in which words, and how near that is to the base. */
export function SaidCell({ cell, row, ...scene }: SaidCellProps) {
  const { found, say } = scene;
  const others = cell.verbatimWith.map((id) => whoIn(found, id)).join('、');
  const isAlone = row.cells.filter(({ kind }) => kind === 'said').length === 1;
  const base = baseOf(row);
  return (
    <>
      <h3 className="who" lang="zh-Hans">
        {whoIn(found, cell.documentId)}
      </h3>
      {cell.passages.map((passage) => (
        <Passage key={passage.span.start} passage={passage} {...scene} />
      ))}
      {others !== '' && <p className="foot">{say('compare.verbatim', { who: others })}</p>}
      {isAlone && row.cells.length > 1 && <p className="foot">{say('compare.onlyHere')}</p>}
      {cell.relation !== undefined && base !== undefined && (
        <WhyLinked
          relation={cell.relation}
          share={cell.share}
          reasons={cell.reasons}
          decision={cell.decision}
          say={say}
        >
          <DecideForm
            left={base.passages[0]}
            right={cell.passages[0]}
            relation={cell.relation}
            decision={cell.decision}
            {...scene}
          />
        </WhyLinked>
      )}
    </>
  );
}

type PassageProps = RowsScene & { readonly passage: CellPassage };

function Passage({ passage, view, found, say }: PassageProps) {
  const { documentId, span, sectionPath } = passage;
  const document = found.documents.get(documentId);
  const text = document?.text.slice(span.start, span.end) ?? passage.text;
  const q = view.task.kind === 'query' ? view.task.q : '';
  return (
    <>
      <p className="path">
        <Link
          href={documentHref(documentId, { q, span })}
          prefetch={false}
          title={say('search.open')}
        >
          <SectionPath
            path={sectionPath.length === 0 ? [say('search.noSection')] : narrowPath(sectionPath)}
          />
        </Link>
      </p>
      <p className="words source" lang="zh-Hans">
        <LayeredText
          text={text}
          start={span.start}
          marks={marksOfCell(passage, say)}
          inks={document === undefined ? [] : inkLayers(document, span)}
        />
      </p>
    </>
  );
}
