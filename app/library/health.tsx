import type { UpkeepOutcome } from '#db/recipes/run-upkeep.ts';
import type { LibraryHealth } from '#db/recipes/model.ts';
import { localTime } from '#app/_ui/local-time.ts';
import type { Say } from '#lib/message/say-in.ts';

type HealthProps = {
  readonly health: LibraryHealth;
  /** Files that the last ingestion could not read. */
  readonly failedFiles: number;
  /** How a check or a backup ended, as the address says. */
  readonly upkeep: UpkeepOutcome | undefined;
  readonly say: Say;
};

/** Where the library is kept and how it fares, for whoever must answer for it. */
export function Health({ health, failedFiles, upkeep, say }: HealthProps) {
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  const { lastBackup } = health;
  const lines: readonly (readonly [string, string])[] = [
    [say('health.data'), health.dataDir],
    [say('health.backups'), health.backupsDir],
    [
      say('health.lastBackup'),
      lastBackup === undefined
        ? say('health.noBackup')
        : say('health.backedUp', {
            at: localTime(lastBackup.at),
            name: lastBackup.name,
            size: megabytes(lastBackup.bytes),
          }),
    ],
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
    [say('health.failed'), say('health.failedFiles', { count: failedFiles })],
    [say('health.generation'), String(health.generation)],
    [say('health.stamp'), health.stamp],
  ];
  return (
    <aside className="library-health" id="health" aria-labelledby="health-title">
      <h2 id="health-title">{say('health.title')}</h2>
      <UpkeepNote upkeep={upkeep} say={say} />
      <dl>
        {lines.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <form action="/library/upkeep" method="post">
        <button className="button soft small" name="act" value="check">
          {say('health.check')}
        </button>
        <button className="button soft small" name="act" value="backup">
          {say('health.backUp')}
        </button>
      </form>
    </aside>
  );
}

function UpkeepNote({ upkeep, say }: Pick<HealthProps, 'upkeep' | 'say'>) {
  if (upkeep === undefined) return null;
  const { kind, detail } = upkeep;
  return <p role="status">{say(`health.outcome.${kind}`, { detail })}</p>;
}
