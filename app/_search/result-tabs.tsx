import Link from 'next/link';
import { CitationChoice } from '#app/_notes/citation-choice.tsx';
import type { Collection } from '#app/_server/answer-search.ts';
import type { Settings } from '#app/_server/settings.ts';
import { FileMenu } from '#app/_ui/file-menu.tsx';
import { compareHref } from '#app/_ui/compare-view.ts';
import { resultViews, searchFields, searchHref, type SearchView } from '#app/_ui/search-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import { KeepForms } from './keep-forms.tsx';
import { limitOf, linesFileHref, type LinesView } from './lines-view.ts';

type ResultTabsProps = {
  readonly view: SearchView;
  /** How many documents do not say it. */
  readonly silent: number;
  /** How many say it. */
  readonly documents: number;
  readonly collections: readonly Collection[];
  /** How the side of lines is ordered, which a file keeps. */
  readonly lines: LinesView;
  readonly chosen: Partial<Settings>;
  readonly say: Say;
};

const fileFormats = ['docx', 'xlsx', 'csv', 'md', 'json'] as const;

/** The sides of a result, and the files it can be taken away in. The query stays the same. */
export function ResultTabs({
  view,
  silent,
  documents,
  collections,
  say,
  ...rest
}: ResultTabsProps) {
  return (
    <div className="result-tabs">
      <nav aria-label={say('search.views')}>
        {resultViews.map((show) => (
          <Link
            key={show}
            href={searchHref({ ...view, show, cursor: undefined })}
            aria-current={show === view.show ? 'page' : undefined}
            prefetch={false}
            scroll={false}
          >
            {say(`search.view.${show}`)}
            {show === 'silent' && ` ${silent.toLocaleString('en')}`}
          </Link>
        ))}
      </nav>
      {view.show !== 'documents' && (
        <button className="button small soft phone-only" type="button" popoverTarget="filters">
          {say('search.filters')}
        </button>
      )}
      {documents > 0 && (
        <Link
          className="button small compare-link"
          href={compareHref({ task: { kind: 'query', q: view.q, mode: view.mode, scope: view } })}
          prefetch={false}
        >
          {say('basket.compare')}
        </Link>
      )}
      <KeepForms view={view} collections={collections} documents={documents} say={say} />
      <ExportMenu view={view} say={say} {...rest} />
    </div>
  );
}

type ExportMenuProps = Pick<ResultTabsProps, 'view' | 'lines' | 'chosen' | 'say'>;

/** The files a result leaves in, and by which standard their citations are written. */
function ExportMenu({ view, lines, chosen, say }: ExportMenuProps) {
  return (
    <FileMenu
      title={say('search.export')}
      help={say('search.export.help')}
      files={fileFormats.map((format) => ({
        href: exportHref(view, lines, format),
        label: say(`search.export.${format}`),
        ...(format === 'json' && { name: 'zhengci.json' }), // An answer for programs has none.
      }))}
    >
      <CitationChoice chosen={chosen} say={say} />
    </FileMenu>
  );
}

/** All hits of the search, not only those of a page; an answer for programs goes on at its `next`. */
function exportHref(
  view: SearchView,
  lines: LinesView,
  format: (typeof fileFormats)[number],
): string {
  if (view.show === 'lines') return linesFileHref(view, lines, format);
  const asked = searchFields({ ...view, show: 'documents', cursor: undefined });
  const params = new URLSearchParams([...asked, ['format', format]]);
  const limit = limitOf(format);
  if (limit !== undefined) params.set('limit', limit);
  return `/api/v1/search?${params.toString()}`;
}
