import Link from 'next/link';
import type { LibrarySearch, ReadableDocument } from '#db/recipes/model.ts';
import type { Hit } from '#lib/search/model.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { hitMark, ignoredInks } from '#app/_ui/hit-layers.ts';
import { HitLine } from '#app/_ui/hit-line.tsx';
import { HitStrip } from '#app/_ui/hit-strip.tsx';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { SearchView } from '#app/_ui/search-view.ts';
import { whoOf } from '#app/_ui/who-of.ts';
import { excerptSpan } from './excerpt-span.ts';
import { PickPassage } from './pick-passage.tsx';
import type { DocumentGroup, HitGroup } from './group-hits.ts';

type ResultGroupProps = {
  readonly group: DocumentGroup;
  readonly search: LibrarySearch;
  readonly document: ReadableDocument;
  readonly view: SearchView;
  readonly say: Say;
};

/** The hits of one document: what it is, where in it they stand, and each passage. */
export function ResultGroup({ group, search, document, view, say }: ResultGroupProps) {
  const { summary, sections, text } = document;
  const counted = search.documents.find((each) => each.documentId === group.documentId);
  const facts = [summary.place, summary.genre, summary.status, summary.documentNumber];
  return (
    <li className="search-group">
      <header>
        <h2 className="source" lang="zh-Hans">
          <Link href={documentHref(summary.documentId, { q: view.q, mode: view.mode })}>
            {summary.title}
          </Link>
        </h2>
        <p className="count">
          <b>{(counted?.hits ?? 0).toLocaleString('en')}</b>
          {say('search.group', { hits: counted?.hits ?? 0, passages: counted?.passages ?? 0 })}
        </p>
        <ul className="facts" lang="zh-Hans">
          {[...facts, summary.issuedOn ?? summary.year]
            .filter((fact) => fact !== null)
            .map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
        </ul>
        <HitStrip
          hits={counted?.starts() ?? []}
          chapters={sections.filter(({ level }) => level === 1).map(({ span }) => span.start)}
          length={text.length}
          say={say}
        />
      </header>
      {group.groups.map((each) => (
        <GroupLine
          key={each.first.span.start}
          group={each}
          document={document}
          view={view}
          say={say}
        />
      ))}
    </li>
  );
}

type GroupLineProps = {
  readonly group: HitGroup;
  readonly document: ReadableDocument;
  readonly view: SearchView;
  readonly say: Say;
};

function GroupLine({ group: { first, hits }, document, view, say }: GroupLineProps) {
  const passage =
    document.passages.find((each) => each.passageId === first.passageId)?.span ?? first.span;
  const span = excerptSpan(document.text, passage, extentOf(hits, first));
  return (
    <HitLine
      href={documentHref(document.summary.documentId, {
        q: view.q,
        mode: view.mode,
        span: first.span,
      })}
      path={first.sectionPath}
      forms={[...new Set(hits.map((hit) => hit.form))]}
      cautions={[...new Set(hits.flatMap((hit) => hit.caution ?? []))]}
      excerpt={{
        text: document.text.slice(span.start, span.end),
        start: span.start,
        isCutBefore: span.start > passage.start,
        isCutAfter: span.end < passage.end,
      }}
      marks={hits.map(hitMark)}
      inks={[...inkLayers(document, passage), ...hits.flatMap(ignoredInks)]}
      tools={
        <PickPassage
          item={{
            documentId: document.summary.documentId,
            span: extentOf(hits, first),
            who: whoOf(document.summary),
            words: first.text,
          }}
          view={view}
          say={say}
        />
      }
      say={say}
    />
  );
}

function extentOf(hits: readonly Hit[], first: Hit) {
  return { start: first.span.start, end: Math.max(...hits.map((hit) => hit.span.end)) };
}
