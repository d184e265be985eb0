import Link from 'next/link';
import type { SilentAnswer } from '#app/_server/answer-silent.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';
import { SectionPath } from '#app/_ui/section-path.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { excerptSpan } from './excerpt-span.ts';

type SilentListProps = {
  readonly answer: SilentAnswer;
  readonly view: SearchView;
  readonly say: Say;
};

type SilentDocument = SilentAnswer['silent'][number];

/** The documents that were searched and do not say it, each with what it says instead. */
export function SilentList({ answer: { silent, count }, view, say }: SilentListProps) {
  if (count === 0) return <p className="silent-list">{say('silent.none')}</p>;
  return (
    <section className="silent-list" aria-labelledby="silent-list">
      <h2 id="silent-list">{say('silent.title', { count })}</h2>
      <ol>
        {silent.map((each) => (
          <SilentItem key={each.document.versionId} silent={each} view={view} say={say} />
        ))}
      </ol>
      {count > silent.length && <p>{say('silent.more', { count: count - silent.length })}</p>}
    </section>
  );
}

type SilentItemProps = {
  readonly silent: SilentDocument;
  readonly view: SearchView;
  readonly say: Say;
};

function SilentItem({ silent, view, say }: SilentItemProps) {
  const { documentId, title, place, genre, year, characters } = silent.document.summary;
  return (
    <li>
      <h3 className="source" lang="zh-Hans">
        <Link href={documentHref(documentId)}>{title}</Link>
      </h3>
      <ul className="facts">
        {[place, genre, year]
          .filter((fact) => fact !== null)
          .map((fact) => (
            <li key={fact} lang="zh-Hans">
              {fact}
            </li>
          ))}
        <li>{say('silent.characters', { characters })}</li>
      </ul>
      <Nearest silent={silent} view={view} say={say} />
    </li>
  );
}

/** It is no hit and counted nowhere, so it is not vermilion. */
function Nearest({ silent: { document, nearest }, view, say }: SilentItemProps) {
  if (nearest === undefined) return <p className="nearest">{say('silent.noNearest')}</p>;
  const { part, passageId, sectionPath, span } = nearest;
  const passage = document.passages.find((each) => each.passageId === passageId)?.span ?? span;
  const shown = excerptSpan(document.text, passage, span);
  return (
    <div className="nearest">
      <p>
        {say('silent.nearest')}{' '}
        <Link
          className="source"
          lang="zh-Hans"
          href={searchHref({ q: part, mode: 'literal', filter: view.filter, set: view.set })}
          prefetch={false}
        >
          {part}
        </Link>
      </p>
      <Link href={documentHref(document.summary.documentId, { span })} prefetch={false}>
        <SectionPath path={sectionPath.length === 0 ? [say('search.noSection')] : sectionPath} />
      </Link>
      <p className="source words" lang="zh-Hans">
        <LayeredText
          text={document.text.slice(shown.start, shown.end)}
          start={shown.start}
          marks={[{ kind: 'shared', span }]}
          inks={inkLayers(document, shown)}
        />
      </p>
    </div>
  );
}
