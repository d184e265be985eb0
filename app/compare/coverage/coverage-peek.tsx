import Link from 'next/link';
import type { CoverageAnswer } from '#app/_server/answer-coverage.ts';
import type { PlaceInText } from '#db/recipes/compare/model.ts';
import type { ReadableDocument } from '#db/recipes/model.ts';
import { compareHref } from '#app/_ui/compare-view.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import { SectionPath } from '#app/_ui/section-path.tsx';
import { narrowPath } from '#app/_ui/short-path.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { whoOf } from '#app/_ui/who-of.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { CoverageView } from './coverage-view.ts';

type CoveragePeekProps = {
  readonly matrix: Extract<CoverageAnswer['matrix'], { readonly kind: 'found' }>;
  readonly view: CoverageView;
  readonly say: Say;
};

const mostBeside = 4; // As many columns as stand beside each other.

/** What stands behind the chosen cell: its passages, then the best one of every other document. */
export function CoveragePeek({ matrix, view, say }: CoveragePeekProps) {
  const { coverage, opened } = matrix;
  const row = view.cell && coverage.rows[view.cell.row];
  const cell = row?.cells.find(({ documentId }) => documentId === view.cell?.documentId);
  if (row === undefined || cell === undefined) return null;
  const others = row.cells
    .filter((each) => each !== cell && each.hits > 0)
    .flatMap(({ passages }) => passages[0] ?? []);
  const beside = [...cell.passages.slice(0, 1), ...others].slice(0, mostBeside);
  const who = (documentId: string) => {
    const column = coverage.columns.find(({ summary }) => summary.documentId === documentId);
    return column === undefined ? documentId : whoOf(column.summary);
  };
  const quotation = (passage: PlaceInText) => (
    <Quotation
      key={`${passage.documentId} ${passage.span.start}`}
      passage={passage}
      who={who(passage.documentId)}
      document={opened.get(passage.documentId)}
    />
  );
  return (
    <aside id="peek" className="coverage-peek" aria-label={say('coverage.peek')}>
      <p className="label" lang="zh-Hans">
        {who(cell.documentId)}
      </p>
      <h2 className="source" lang="zh-Hans">
        <VisibleText text={row.name} />
      </h2>
      <p className="tally">
        {cell.hits === 0
          ? say('coverage.possible', { count: cell.possible })
          : say('coverage.places', { hits: cell.hits, shown: cell.passages.length })}
      </p>
      {cell.passages.map(quotation)}
      {cell.hits > cell.passages.length && row.task.kind === 'query' && (
        <p className="tally">
          <Link href={documentHref(cell.documentId, { q: row.task.q })} prefetch={false}>
            {say('coverage.peek.all', { hits: cell.hits })}
          </Link>
        </p>
      )}
      {others.length > 0 && <h3 className="label">{say('coverage.elsewhere')}</h3>}
      {others.map(quotation)}
      {beside.length > 1 && (
        <p>
          <Link
            className="button small"
            href={compareHref({ task: { kind: 'passages', passages: beside } })}
            prefetch={false}
          >
            {say('coverage.compare')}
          </Link>
        </p>
      )}
    </aside>
  );
}

type QuotationProps = {
  readonly passage: PlaceInText;
  readonly who: string;
  readonly document: ReadableDocument | undefined;
};

function Quotation({ passage, who, document }: QuotationProps) {
  const { documentId, span, sectionPath, text } = passage;
  return (
    <div className="quotation">
      <p className="path">
        <Link href={documentHref(documentId, { span })} prefetch={false}>
          <SectionPath path={[who, ...narrowPath(sectionPath)]} />
        </Link>
      </p>
      <p className="source" lang="zh-Hans">
        <LayeredText
          text={text}
          start={span.start}
          marks={[]}
          inks={document === undefined ? [] : inkLayers(document, span)}
        />
      </p>
    </div>
  );
}
