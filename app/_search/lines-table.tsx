import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import type { Line, LinesAnswer } from '#app/_server/answer-lines.ts';
import { cutSegments } from '#app/_ui/cut-segments.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { ignoredInks } from '#app/_ui/hit-layers.ts';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import { nodeWidth } from '#app/_ui/node-width.ts';
import type { SearchView } from '#app/_ui/search-view.ts';
import type { ReadableDocument } from '#db/recipes/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { keyMarks } from './key-marks.ts';
import { sortKeyOf, type LinesView } from './lines-view.ts';
import { lastStep } from './last-step.ts';
import { shortPath } from '#app/_ui/short-path.ts';

type LinesTableProps = {
  readonly answer: Extract<LinesAnswer, { readonly kind: 'lines' }>;
  readonly view: SearchView;
  readonly lines: LinesView;
  readonly say: Say;
};

const columns = 6;

/** The lines, their nodes below each other; a window of sentences is set as running text. */
export function LinesTable({ answer, view, lines, say }: LinesTableProps) {
  const isWide = lines.window !== 30;
  return (
    <table
      className="kwic"
      data-running={isWide ? '' : undefined}
      data-node={nodeWidth(answer.lines.map(({ hit }) => hit.text))}
    >
      <caption className="visually-hidden">
        {say('lines.caption', { query: view.q, count: answer.total })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('lines.number')}</th>
          <th scope="col">{say('facet.place')}</th>
          {isWide ? (
            <th scope="col" colSpan={3}>
              {say('lines.text')}
            </th>
          ) : (
            <>
              <th scope="col" className="left">
                {say('lines.left')}
              </th>
              <th scope="col" className="node">
                {say('lines.node')}
              </th>
              <th scope="col" className="right">
                {say('lines.right')}
              </th>
            </>
          )}
          <th scope="col" className="path">
            {say('lines.section')}
          </th>
        </tr>
      </thead>
      <tbody>
        {answer.lines.map((line, index) => (
          <Fragment key={`${line.hit.passageId} ${String(line.hit.span.start)}`}>
            {line.word !== undefined && line.word !== answer.lines[index - 1]?.word && (
              <GroupRow word={line.word} answer={answer} say={say} />
            )}
            {isPossible(line) && !isPossible(answer.lines[index - 1]) && (
              <tr className="group">
                <th colSpan={columns} scope="rowgroup">
                  {say('search.possibleBelow')}
                </th>
              </tr>
            )}
            <LineRow number={lines.from + index + 1} {...{ line, answer, view, lines, say }} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function isPossible(line: Line | undefined): boolean {
  return line?.hit.form === 'possible';
}

type GroupRowProps = Pick<LinesTableProps, 'answer' | 'say'> & { readonly word: string };

function GroupRow({ word, answer, say }: GroupRowProps) {
  const count = answer.groups.find((group) => group.word === word)?.lines ?? 0;
  return (
    <tr className="group">
      <th colSpan={columns} scope="rowgroup">
        <b lang="zh-Hans">{word === '' ? say('lines.border') : word}</b>{' '}
        {say('lines.count', { count })}
      </th>
    </tr>
  );
}

type LineRowProps = LinesTableProps & { readonly line: Line; readonly number: number };

function LineRow({ line, number, answer, view, lines, say }: LineRowProps) {
  const { hit } = line;
  const summary = answer.concordance.summaries.get(hit.documentId);
  const node = (
    <Link
      href={documentHref(hit.documentId, { q: view.q, mode: view.mode, span: hit.span })}
      prefetch={false}
      title={say('search.open')}
    >
      <LayeredText
        text={hit.text}
        start={hit.span.start}
        marks={[{ kind: 'hit', span: hit.span, form: hit.form, isCurrent: false }]}
        inks={ignoredInks(hit)}
      />
    </Link>
  );
  const document = answer.documents.get(hit.documentId);
  const before = <Context side="left" {...{ line, lines, document }} />;
  const after = <Context side="right" {...{ line, lines, document }} />;
  return (
    <tr>
      <td className="number">{number}</td>
      <td className="place" lang="zh-Hans" title={summary?.title}>
        {lastStep(summary?.place ?? null) ?? say('start.noPlace')}
      </td>
      {lines.window === 30 ? (
        <Aligned before={before} node={node} after={after} />
      ) : (
        <td className="running source" lang="zh-Hans" colSpan={3}>
          {before}
          {node}
          {after}
        </td>
      )}
      <td className="path" lang="zh-Hans" title={hit.sectionPath.join(' › ')}>
        {shortPath(hit.sectionPath) || say('search.noSection')}
      </td>
    </tr>
  );
}

type AlignedProps = {
  readonly before: ReactNode;
  readonly node: ReactNode;
  readonly after: ReactNode;
};

function Aligned({ before, node, after }: AlignedProps) {
  return (
    <>
      <td className="left source" lang="zh-Hans">
        <bdi>{before}</bdi>
      </td>
      <td className="node source" lang="zh-Hans">
        {node}
      </td>
      <td className="right source" lang="zh-Hans">
        {after}
      </td>
    </>
  );
}

type ContextProps = {
  readonly side: 'left' | 'right';
  readonly line: Line;
  readonly lines: LinesView;
  readonly document: ReadableDocument | undefined;
};

/** What stands on one side of the node, with what the line was sorted by marked in it. */
function Context({ side, line: { hit, word }, lines, document }: ContextProps) {
  const { group, sortBy } = lines;
  const text = side === 'left' ? hit.before : hit.after;
  const keys = sortBy.map(sortKeyOf);
  const marks = keyMarks(text, { side, keys, word: group === side ? word : undefined });
  const shift = group !== undefined && group !== side ? 1 : 0;
  const start = side === 'left' ? hit.span.start - text.length : hit.span.end;
  const whole = { start, end: start + text.length };
  const inks = document === undefined ? [] : inkLayers(document, whole);
  return cutSegments(text, 0, marks).map(({ text: piece, span, layers: [mark] }) => {
    const shown = <LayeredText text={piece} start={start + span.start} marks={[]} inks={inks} />;
    return mark === undefined ? (
      <Fragment key={span.start}>{shown}</Fragment>
    ) : (
      <span key={span.start} className="key" data-rank={mark.rank + shift}>
        {shown}
      </span>
    );
  });
}
