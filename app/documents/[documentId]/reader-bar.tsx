import { VisibleText } from '#app/_ui/visible-text.tsx';
import { whoOf } from '#app/_ui/who-of.ts';
import { describeError } from '#lib/message/format-message.ts';
import { CompareSelection } from './compare-selection.tsx';
import { CopyLink } from './copy-link.tsx';
import { DocumentKeys } from './document-keys.tsx';
import { HitList } from './hit-list.tsx';
import { HitWalk } from './hit-walk.tsx';
import { LayerSwitch } from './layer-switch.tsx';
import { layersOf } from './layers-of.ts';
import { PhrasePanel, PhrasePanelButton } from './phrase-panel.tsx';
import { ReadingSettings } from './reading-settings.tsx';
import { ReadingPlace } from './reading-place.tsx';
import { sectionAnchor, sectionName, type ReaderSetting } from './reader-setting.ts';

/** What stays in sight while one reads: which text, where in it, and the way from hit to hit. */
export function ReaderBar(setting: ReaderSetting) {
  const { answer, view, locale, say } = setting;
  const { summary, sections, versionId } = answer.document;
  const version = summary.versions.find((each) => each.versionId === versionId);
  const named = [version?.label, version?.date]
    .filter((part) => part !== undefined && part !== null)
    .join(' ');
  const current = currentHit(setting);
  return (
    <section className="reader-bar" aria-label={say('reader.bar')}>
      <div className="inner">
        <h1 className="source" lang="zh-Hans">
          <VisibleText text={summary.title} />
        </h1>
        {named !== '' && (
          <span className="chip" lang="zh-Hans">
            {named}
          </span>
        )}
        <ReadingPlace
          label={say('reader.place')}
          sections={sections.map((section) => ({
            anchor: sectionAnchor(section),
            parent: section.parentId?.split('/').at(-1),
            name: sectionName(section),
          }))}
          start={sectionAt(setting)}
          opening={say('search.noSection')}
        />
        <button className="button small soft outline-button" type="button" popoverTarget="outline">
          {say('reader.outline')}
        </button>
        <LayerSwitch label={say('reader.layers')} layers={layersOf(setting)} />
        <PhrasePanelButton {...setting} />
        {view.q !== '' && answer.fault === undefined && (
          <HitWalk
            total={answer.hits.length}
            start={current}
            words={{
              label: say('reader.hits'),
              none: say('reader.noHits', { query: view.q }),
              previous: say('reader.previousHit'),
              next: say('reader.nextHit'),
              list: say('reader.hitList'),
              count: say('reader.hitsHere', { count: answer.counted }),
            }}
          />
        )}
        <button className="button small soft reading-button" type="button" popoverTarget="reading">
          {say('reading.title')}
        </button>
        <DocumentKeys
          documentId={summary.documentId}
          q={view.q}
          mode={view.mode}
          words={{ previous: say('reader.previousDocument'), next: say('reader.nextDocument') }}
        />
        <CompareSelection
          documentId={summary.documentId}
          who={whoOf(summary)}
          words={{
            page: say('reader.compare'),
            selection: say('reader.compareSelection'),
            key: say('keys.compare'),
          }}
        />
        <CopyLink
          words={{
            page: say('reader.copyLink'),
            selection: say('reader.copySelection'),
            done: say('reader.copied'),
          }}
        />
      </div>
      {answer.fault !== undefined && <p role="alert">{describeError(locale, answer.fault)}</p>}
      <ReadingSettings chosen={setting.chosen} say={say} />
      {answer.hits.length > 0 && <HitList {...setting} />}
      <PhrasePanel {...setting} />
    </section>
  );
}

/** The hit that the address points at, from 1. */
function currentHit({ answer, view }: ReaderSetting): number | undefined {
  const index = answer.hits.findIndex(
    ({ span }) => span.start === view.span?.start && span.end === view.span.end,
  );
  return index === -1 ? undefined : index + 1;
}

/** Until something is scrolled the bar names the section that the address points at. */
function sectionAt({ answer, view }: ReaderSetting): string | undefined {
  const place = view.span?.start ?? 0;
  const section = answer.document.sections.findLast(
    ({ extent }) => extent.start <= place && place < extent.end,
  );
  return section === undefined ? undefined : sectionAnchor(section);
}
