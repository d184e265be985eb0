import type { DocumentsView } from '#db/recipes/select-documents.ts';
import type { Say } from '#lib/message/say-in.ts';
import { manifestHref } from './library-href.ts';
import { ManifestImport } from './manifest-import.tsx';

type ManifestToolsProps = { readonly view: DocumentsView; readonly say: Say };

/** What is known of the documents that are shown, as a file to be edited, and back again. */
export function ManifestTools({ view, say }: ManifestToolsProps) {
  return (
    <details className="library-manifest">
      <summary className="button soft small">{say('manifest.title')}</summary>
      <div className="panel">
        <p>{say('manifest.help')}</p>
        <p>
          {(['xlsx', 'csv', 'json'] as const).map((format) => (
            <a
              key={format}
              className="button soft small"
              href={manifestHref(view, format)}
              download
            >
              {say('manifest.export', { format })}
            </a>
          ))}
        </p>
        <ManifestImport
          words={{
            choose: say('manifest.choose'),
            title: say('manifest.planTitle'),
            close: say('shell.close'),
            plan: say('manifest.plan', { rows: '{rows}', changes: '{changes}' }),
            nothing: say('manifest.nothing', { rows: '{rows}' }),
            unknown: say('manifest.unknown', { rows: '{rows}' }),
            fault: say('manifest.fault', { row: '{row}', text: '{text}' }),
            ignored: say('manifest.ignored', { columns: '{columns}' }),
            document: say('library.column.document'),
            field: say('manifest.field'),
            from: say('manifest.from'),
            to: say('manifest.to'),
            empty: say('manifest.empty'),
            apply: say('manifest.apply'),
            applied: say('manifest.applied', { changes: '{changes}' }),
            undo: say('shelf.undo'),
            unreachable: say('intake.unreachable'),
            more: say('manifest.more', { count: '{count}' }),
            fields: {
              title: say('manifest.column.title'),
              place: say('manifest.column.place'),
              issuer: say('manifest.column.issuer'),
              author: say('manifest.column.author'),
              documentNumber: say('manifest.column.documentNumber'),
              issuedOn: say('manifest.column.issuedOn'),
              publishedOn: say('manifest.column.publishedOn'),
              year: say('manifest.column.year'),
              genre: say('manifest.column.genre'),
              status: say('manifest.column.status'),
              versionLabel: say('manifest.column.versionLabel'),
              versionDate: say('manifest.column.versionDate'),
            },
          }}
        />
      </div>
    </details>
  );
}
