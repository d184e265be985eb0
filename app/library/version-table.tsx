import Link from 'next/link';
import { documentHref } from '#app/_ui/document-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { VersionSummary } from '#db/recipes/model.ts';
import type { ReportSetting } from './report-setting.ts';

const mostToChoose = 500; // A list of thousands is not looked through.

/** The texts of one document: which is searched, what each is called, which were joined. */
export function VersionTable({ answer, say, back }: ReportSetting) {
  const { summary, others } = answer;
  const { documentId, versions } = summary;
  return (
    <section className="library-section" aria-labelledby="versions">
      <h2 id="versions">{say('versions.title', { count: versions.length })}</h2>
      <ul className="versions">
        {versions.map((version) => (
          <Version key={version.versionId} version={version} {...{ answer, say, back }} />
        ))}
      </ul>
      <form className="join" action="/library/change" method="post">
        <input type="hidden" name="into" value={documentId} />
        <input type="hidden" name="back" value={back} />
        <label>
          {say('versions.join')}
          {others.length > mostToChoose ? (
            <input className="field" name="from" required placeholder={say('versions.joinHint')} />
          ) : (
            <select className="select" name="from" required defaultValue="" lang="zh-Hans">
              <option value="">{say('versions.joinChoose')}</option>
              {others.map(({ documentId: otherId, title, status }) => (
                <option key={otherId} value={otherId}>
                  {status === null || title.includes(status) ? title : `${title}（${status}）`}
                </option>
              ))}
            </select>
          )}
        </label>
        <button className="button soft small" name="act" value="join">
          {say('pairs.join')}
        </button>
      </form>
    </section>
  );
}

type VersionProps = ReportSetting & { readonly version: VersionSummary };

function Version({ version, answer, say, back }: VersionProps) {
  const { versionId, source, format, label, date, status, receivedAt, isCurrent } = version;
  const { documentId, versions } = answer.summary;
  const isJoined = !versionId.startsWith(`${documentId}@`);
  return (
    <li aria-current={isCurrent || undefined}>
      <p>
        <Link
          href={documentHref(documentId, isCurrent ? {} : { version: versionId })}
          lang="zh-Hans"
        >
          <VisibleText text={source} />
        </Link>{' '}
        <small>{say('versions.received', { format, date: receivedAt.slice(0, 10) })}</small>{' '}
        {isCurrent && (
          <b className="library-state" data-state="ok">
            {say('versions.current')}
          </b>
        )}
      </p>
      <form action="/library/change" method="post">
        <input type="hidden" name="versionId" value={versionId} />
        <input type="hidden" name="back" value={back} />
        <label>
          {say('manifest.column.versionLabel')}
          <input
            className="field"
            lang="zh-Hans"
            name="label"
            defaultValue={label ?? ''}
            maxLength={100}
          />
        </label>
        <label>
          {say('manifest.column.versionDate')}
          <input
            className="field"
            name="date"
            defaultValue={date ?? ''}
            maxLength={20}
            placeholder={say('versions.dateHint')}
          />
        </label>
        <label>
          {say('manifest.column.status')}
          <input
            className="field"
            lang="zh-Hans"
            name="status"
            defaultValue={status ?? ''}
            maxLength={100}
          />
        </label>
        <button className="button soft small" name="act" value="describe">
          {say('facts.save')}
        </button>
        {!isCurrent && (
          <button className="button soft small" name="act" value="current">
            {say('versions.choose')}
          </button>
        )}
        {isJoined && versions.length > 1 && (
          <button className="button soft small" name="act" value="split">
            {say('versions.split')}
          </button>
        )}
      </form>
    </li>
  );
}
