import Link from 'next/link';
import { documentHref } from '#app/_ui/document-view.ts';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import { nodeWidth } from '#app/_ui/node-width.ts';
import { searchHref } from '#app/_ui/search-view.ts';
import type { DocumentSummary } from '#db/recipes/model.ts';
import type { PhraseLine, PhraseReading } from '#db/recipes/phrases/phrase-model.ts';
import type { NeighbourGroup } from '#lib/search/group-neighbours.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { PhraseSetting } from './phrase-setting.ts';

const shownWords = 8; // What goes before and after more rarely says little.

/** What goes before and after, counted, and the lines themselves. */
export function PhraseLines({ answer, say }: PhraseSetting) {
  const { reading, summaries } = answer;
  const { lines, neighbours, phrase } = reading;
  const byId = new Map(summaries.map((summary) => [summary.documentId, summary]));
  const isCut = neighbours.places < phrase.occurrences;
  return (
    <section className="section" aria-labelledby="lines">
      <h2 id="lines">
        {say('phrase.lines')}{' '}
        <small>{isCut && say('phrase.lines.first', { count: neighbours.places })}</small>
      </h2>
      <div className="neighbours">
        <Neighbours label={say('phrase.before')} groups={neighbours.left} say={say} />
        <Neighbours label={say('phrase.after')} groups={neighbours.right} say={say} />
      </div>
      <table className="phrase-lines" data-node={nodeWidth(lines.map(({ text }) => text))}>
        <caption className="visually-hidden">{say('phrase.lines')}</caption>
        {/* A head that is not seen gives its columns no width. */}
        <colgroup>
          <col className="place" />
          <col />
          <col className="node" />
          <col />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say('phrase.column.who')}</th>
            <th scope="col">{say('lines.left')}</th>
            <th scope="col">{say('lines.node')}</th>
            <th scope="col">{say('lines.right')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow
              key={`${line.passageId} ${String(line.span.start)}`}
              {...{ line, reading }}
              summary={byId.get(line.documentId)}
            />
          ))}
        </tbody>
      </table>
      {phrase.occurrences > lines.length && (
        <p>
          <Link
            href={searchHref({
              q: phrase.variants[0]?.text ?? phrase.text,
              mode: 'literal',
              show: 'lines',
            })}
          >
            {say('phrase.lines.all', { count: phrase.variants[0]?.occurrences ?? 0 })}
          </Link>
        </p>
      )}
    </section>
  );
}

type NeighboursProps = {
  readonly label: string;
  readonly groups: readonly NeighbourGroup[];
  readonly say: Say;
};

function Neighbours({ label, groups, say }: NeighboursProps) {
  return (
    <dl>
      <dt>{label}</dt>
      {groups.slice(0, shownWords).map(({ word, hits }) => (
        <dd key={word}>
          <span className="source" lang="zh-Hans">
            {word === '' ? say('phrase.border') : word}
          </span>{' '}
          <span className="count">{hits.toLocaleString('en')}</span>
        </dd>
      ))}
    </dl>
  );
}

type LineRowProps = {
  readonly line: PhraseLine;
  readonly reading: PhraseReading;
  readonly summary: DocumentSummary | undefined;
};

const contextChars = 40; // More than a wide page shows on one side.

function LineRow({ line, reading, summary }: LineRowProps) {
  const { documentId, span, text } = line;
  const source = reading.sources.get(documentId);
  const inksOn = (start: number, end: number) =>
    source === undefined ? [] : inkLayers(source, { start, end });
  const before = line.before.slice(-contextChars);
  const after = line.after.slice(0, contextChars);
  return (
    <tr>
      <td className="place" lang="zh-Hans" title={summary?.title}>
        {shortName(summary)}
      </td>
      <td className="left source" lang="zh-Hans">
        <bdi>
          <LayeredText
            text={before}
            start={span.start - before.length}
            marks={[]}
            inks={inksOn(span.start - before.length, span.start)}
          />
        </bdi>
      </td>
      <td className="node source" lang="zh-Hans">
        <Link href={documentHref(documentId, { span })} prefetch={false}>
          <LayeredText
            text={text}
            start={span.start}
            marks={[{ kind: 'hit', span, form: 'exact', isCurrent: false }]}
            inks={inksOn(span.start, span.end)}
          />
        </Link>
      </td>
      <td className="right source" lang="zh-Hans">
        <LayeredText
          text={after}
          start={span.end}
          marks={[]}
          inks={inksOn(span.end, span.end + after.length)}
        />
      </td>
    </tr>
  );
}

function shortName(summary: DocumentSummary | undefined): string {
  const last = summary?.place?.split('/').at(-1);
  if (last !== undefined && last !== '原文隐去') return last.replace(/(?<=..)[省市县区]$/u, '');
  return summary?.genre?.slice(-2) ?? '';
}
