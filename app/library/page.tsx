import type { Metadata } from 'next';
import Link from 'next/link';
import type { JobAnswer } from '#db/recipes/answers/job-answer.ts';
import type { DocumentSummary } from '#db/recipes/model.ts';
import { answerLibrary, type ValueCount } from '#app/_server/answer-library.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Pagination } from '#app/_ui/pagination.tsx';
import { Toasts } from '#app/_ui/toasts.tsx';
import { DocumentTable } from './document-table.tsx';
import { Health } from './health.tsx';
import { Intake } from './intake.tsx';
import { intakeWords } from './intake-words.ts';
import { LibraryFilters } from './library-filters.tsx';
import { libraryHref } from './library-href.ts';
import { ManifestTools } from './manifest-tools.tsx';
import { type GridRow, MetadataGrid } from './metadata-grid.tsx';
import { gridColumns, gridWords, shelfWords } from './shelf-words.ts';
import { PairList } from './pair-list.tsx';
import { RemovedList } from './removed-list.tsx';
import { ShelfForm } from './shelf-form.tsx';
import './library.css';

/** All documents with what is known of them, how more come in, and where they are kept. */
export default async function LibraryPage({ searchParams }: PageProps<'/library'>) {
  const values = await searchParams;
  const { say, locale } = await readInterface();
  const isEdited = values['edit'] === '1';
  const answer = await answerLibrary(values, { locale, isEdited });
  const { view, documents, all, characters, found, page, pages } = answer;
  return (
    <main id="main" className="page library-page">
      <header>
        <div>
          <p className="label">{say('shell.library')}</p>
          <h1>{say('library.tally', { documents: all, characters })}</h1>
        </div>
        {all > 0 && (
          <div className="acts">
            <ManifestTools view={view} say={say} />
            <Link
              className="button soft small"
              href={libraryHref({ ...view, isEdited: !isEdited })}
            >
              {say(isEdited ? 'library.editDone' : 'library.edit')}
            </Link>
          </div>
        )}
      </header>
      <Toasts label={say('library.did')}>
        <div className="columns" data-wide={isEdited || undefined}>
          {!isEdited && <Intake jobs={answer.jobs.slice(0, 5)} words={intakeWords(say)} />}
          <div className="library-main">
            {all === 0 ? (
              <EmptyState title={say('start.empty')}>
                <p>{say('library.empty')}</p>
                <p>
                  <code>{'npx zhengci ingest <path>'}</code>
                </p>
                <p>
                  <Link href="/help#bring" prefetch={false}>
                    {say('help.bring')}
                  </Link>
                </p>
              </EmptyState>
            ) : (
              <>
                <LibraryFilters answer={answer} isEdited={isEdited} say={say} />
                {isEdited ? (
                  <MetadataGrid
                    key={libraryHref({ ...view, page })}
                    documents={documents.map(rowOf)}
                    known={{
                      place: namesOf(answer.values.place),
                      genre: namesOf(answer.values.genre),
                      status: namesOf(answer.values.status),
                    }}
                    words={gridWords(say)}
                  />
                ) : (
                  <ShelfForm
                    key={libraryHref({ ...view, page })}
                    collections={answer.collections.map(({ collectionId, name }) => ({
                      collectionId,
                      name,
                    }))}
                    known={{
                      place: namesOf(answer.values.place),
                      genre: namesOf(answer.values.genre),
                    }}
                    words={shelfWords(say)}
                  >
                    <DocumentTable documents={documents} say={say} />
                  </ShelfForm>
                )}
                {pages > 1 && (
                  <Pagination
                    page={page}
                    pages={pages}
                    hrefOf={(each) => libraryHref({ ...view, isEdited, page: each })}
                    words={{
                      label: say('library.pages'),
                      previous: say('library.previous'),
                      next: say('library.next'),
                      total: say('library.found', { count: found }),
                    }}
                  />
                )}
                <PairList pairs={answer.pairs} say={say} />
                <RemovedList removed={answer.removed} say={say} />
              </>
            )}
          </div>
          {!isEdited && (
            <Health
              health={answer.health}
              failedFiles={unreadOf(answer.jobs[0])}
              upkeep={answer.upkeep}
              say={say}
            />
          )}
        </div>
      </Toasts>
    </main>
  );
}

/** A row of the table in which facts are edited. */
function rowOf(summary: DocumentSummary): GridRow {
  const { documentId, title, origins } = summary;
  const current = summary.versions.find(({ isCurrent }) => isCurrent);
  const known = { ...summary, versionLabel: current?.label ?? null };
  const values = gridColumns.map((column) => [column, known[column] ?? ''] as const);
  const guessed = Object.entries(origins).filter(([, origin]) => origin === 'guess');
  return {
    ...{ documentId, title, values: Object.fromEntries(values) },
    guessed: guessed.map(([field]) => field),
  };
}

/** Files of the newest ingestion that did not come in, whoever is to blame. */
function unreadOf(job: JobAnswer | undefined): number {
  return job === undefined ? 0 : job.counts.failed + job.counts.refused;
}

function namesOf(counts: readonly ValueCount[]): string[] {
  return counts.map(({ value }) => value);
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('shell.library') };
}
