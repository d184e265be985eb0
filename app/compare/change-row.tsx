import Link from 'next/link';
import type { VersionsAnswer } from '#app/_server/answer-compare.ts';
import type { Change, ChangeSide } from '#db/recipes/compare/model.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import { SectionPath } from '#app/_ui/section-path.tsx';
import { narrowPath } from '#app/_ui/short-path.ts';
import type { MarkLayer } from '#app/_ui/text-layer.ts';
import type { VersionsView } from '#app/_ui/compare-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import { differenceSeals } from './difference-seal.ts';

type VersionsScene = {
  readonly found: Extract<VersionsAnswer, { readonly kind: 'found' }>;
  readonly view: VersionsView;
  readonly say: Say;
};

/** What became of one passage: its kind, its old and its new number, its words on both sides. */
export function ChangeRow({ change, ...scene }: VersionsScene & { readonly change: Change }) {
  const { kind, before, after, isRenumbered } = change;
  const { say } = scene;
  return (
    <section className="change" data-change={kind}>
      <p className="kind">
        <b>
          {say(isRenumbered && kind === 'same' ? 'versions.renumbered' : `versions.kind.${kind}`)}
        </b>
        {isRenumbered && (
          <span className="source" lang="zh-Hans">
            {before?.label} → {after?.label}
          </span>
        )}
      </p>
      <ChangeSideCell side={before} version="before" {...scene} />
      <ChangeSideCell side={after} version="after" {...scene} />
    </section>
  );
}

type ChangeSideCellProps = VersionsScene & {
  readonly side: ChangeSide | undefined;
  readonly version: 'before' | 'after';
};

function ChangeSideCell({ side, version, found, view, say }: ChangeSideCellProps) {
  if (side === undefined) return <p className="absent">{say('versions.absent')}</p>;
  const { text, span, sectionPath } = side;
  return (
    <div>
      <p className="path">
        <Link
          href={documentHref(view.documentId, { version: view[version], span })}
          prefetch={false}
          title={say('search.open')}
        >
          <SectionPath
            path={sectionPath.length === 0 ? [say('search.noSection')] : narrowPath(sectionPath)}
          />
        </Link>
      </p>
      <p className="words source" lang="zh-Hans">
        <LayeredText
          text={text}
          start={span.start}
          marks={marksOf(side, say)}
          inks={inkLayers(found[version], span)}
        />
      </p>
    </div>
  );
}

function marksOf({ parts }: ChangeSide, say: Say): MarkLayer[] {
  return parts.flatMap(({ kind, span, difference }): MarkLayer[] => {
    if (kind === 'kept' || difference === undefined || span.start === span.end) return [];
    const means = say(`difference.${difference}`);
    return [{ kind: 'difference', span, seal: differenceSeals[difference], means }];
  });
}
