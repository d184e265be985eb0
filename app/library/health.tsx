import type { LibraryHealth } from '#db/recipes/model.ts';
import type { Say } from '#lib/message/say-in.ts';

type HealthProps = { readonly health: LibraryHealth; readonly say: Say };

/** Where the library is kept and how large it is, for whoever must answer for it. */
export function Health({ health, say }: HealthProps) {
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  const lines: readonly (readonly [string, string])[] = [
    [say('health.data'), health.dataDir],
    [say('health.backups'), health.backupsDir],
    [
      say('health.size'),
      say('health.sizes', {
        library: megabytes(health.libraryBytes),
        index: megabytes(health.indexBytes),
      }),
    ],
    [
      say('health.searchable'),
      say('health.counts', {
        documents: health.documents,
        versions: health.versions,
        passages: health.passages,
      }),
    ],
    [say('health.generation'), String(health.generation)],
  ];
  return (
    <aside className="library-health" aria-labelledby="health">
      <h2 id="health">{say('health.title')}</h2>
      <dl>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
