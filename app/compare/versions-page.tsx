import { answerVersions } from '#app/_server/answer-compare.ts';
import { versionsHref, type VersionsView } from '#app/_ui/compare-view.ts';
import type { ComparedVersions } from '#db/recipes/compare/model.ts';
import type { Locale } from '#lib/message/format-message.ts';
import type { Say } from '#lib/message/say-in.ts';
import { ChangeRow } from './change-row.tsx';
import { CompareFault } from './compare-fault.tsx';
import { CompareHead } from './compare-head.tsx';
import { ExportMenu } from './export-menu.tsx';
import { foldUnchanged } from './fold-unchanged.ts';
import { nameVersion } from '#lib/message/name-version.ts';
import './versions.css';

type VersionsPageProps = {
  readonly view: VersionsView;
  readonly locale: Locale;
  readonly say: Say;
};

const changeKinds = ['changed', 'movedAndChanged', 'moved', 'added', 'removed', 'same'] as const;

/** Two versions of a document: what was moved, changed, added and removed, and what stayed. */
export async function VersionsPage({ view, locale, say }: VersionsPageProps) {
  const answer = await answerVersions(view);
  if (answer.kind === 'fault') {
    return (
      <main id="main" className="page compare">
        <CompareHead
          label={say('compare.way.versions')}
          title={say('compare.titleBare')}
          way="versions"
          say={say}
        />
        <CompareFault error={answer.error} locale={locale} say={say} />
      </main>
    );
  }
  const { compared } = answer;
  const scene = { found: answer, view, say };
  return (
    <main id="main" className="page compare versions">
      <CompareHead
        label={say('compare.way.versions')}
        title={compared.summary.title}
        way="versions"
        hrefs={{ versions: versionsHref(view.documentId, view.before, view.after) }}
        say={say}
      >
        <ExportMenu href={exportHref(view)} formats={['docx', 'md', 'csv', 'xlsx']} say={say} />
      </CompareHead>
      <VersionCounts compared={compared} say={say} />
      <div className="versions-table">
        <header>
          <span />
          <h2 lang="zh-Hans">{nameVersion(compared.before, say)}</h2>
          <h2 lang="zh-Hans">{nameVersion(compared.after, say)}</h2>
        </header>
        {foldUnchanged(compared.changes).map((run) =>
          run.kind === 'unchanged' ? (
            <details key={run.key} className="unchanged">
              <summary>{say('versions.unchanged', { count: run.changes.length })}</summary>
              {run.changes.map((change) => (
                <ChangeRow key={change.after?.span.start} change={change} {...scene} />
              ))}
            </details>
          ) : (
            <ChangeRow key={run.key} change={run.change} {...scene} />
          ),
        )}
      </div>
    </main>
  );
}

function VersionCounts({
  compared,
  say,
}: {
  readonly compared: ComparedVersions;
  readonly say: Say;
}) {
  return (
    <ul className="versions-counts" aria-label={say('versions.counts')}>
      {changeKinds
        .filter((kind) => compared.counts[kind] > 0)
        .map((kind) => (
          <li key={kind} data-change={kind}>
            {say(`versions.kind.${kind}`)} <b>{compared.counts[kind].toLocaleString('en')}</b>
          </li>
        ))}
    </ul>
  );
}

function exportHref({ documentId, before, after }: VersionsView): string {
  return `/api/v1/compare?${new URLSearchParams({ document: documentId, before, after }).toString()}`;
}
