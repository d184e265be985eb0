import Link from 'next/link';
import type { DocumentSummary, VersionSummary } from '#db/recipes/model.ts';
import { nameVersion } from '#lib/message/name-version.ts';
import { inOrder } from '#lib/compare/order-versions.ts';
import type { Say } from '#lib/message/say-in.ts';

type VersionsFormsProps = { readonly documents: readonly DocumentSummary[]; readonly say: Say };

const mostShown = 50;

/** Chooses two versions of a document that has several: at first the newest and what it came from. */
export function VersionsForms({ documents, say }: VersionsFormsProps) {
  const several = documents.filter(({ versions }) => versions.length > 1).slice(0, mostShown);
  if (several.length === 0) {
    return (
      <p className="none">
        {say('compare.start.noVersions')}{' '}
        <Link href="/library">{say('compare.start.toLibrary')}</Link>
      </p>
    );
  }
  return several
    .map((document) => ({ ...document, versions: inOrder(document.versions) }))
    .map(({ documentId, title, versions }) => (
      <form key={documentId} action="/compare" className="choose" aria-label={title}>
        <p className="source" lang="zh-Hans">
          {title}
        </p>
        <input type="hidden" name="document" value={documentId} />
        <VersionChoice
          name="before"
          versions={versions}
          chosen={versions.at(-2)}
          label={say('compare.start.before')}
          say={say}
        />
        <VersionChoice
          name="after"
          versions={versions}
          chosen={versions.at(-1)}
          label={say('compare.start.after')}
          say={say}
        />
        <button className="button">{say('compare.start.compareVersions')}</button>
      </form>
    ));
}

type VersionChoiceProps = {
  readonly name: string;
  readonly versions: readonly VersionSummary[];
  readonly chosen: VersionSummary | undefined;
  readonly label: string;
  readonly say: Say;
};

function VersionChoice({ name, versions, chosen, label, say }: VersionChoiceProps) {
  return (
    <label>
      <span className="label">{label}</span>
      <select name={name} defaultValue={chosen?.versionId} lang="zh-Hans">
        {versions.map((version) => (
          <option key={version.versionId} value={version.versionId}>
            {nameVersion(version, say)}
          </option>
        ))}
      </select>
    </label>
  );
}
