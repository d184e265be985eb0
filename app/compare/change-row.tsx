import Link from 'next/link';
import type { Change, ChangeSide } from '#db/recipes/compare/model.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { controlsIn } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import { SectionPath } from '#app/_ui/section-path.tsx';
import { narrowPath } from '#app/_ui/short-path.ts';
import type { MarkLayer } from '#app/_ui/text-layer.ts';
import type { VersionsView } from '#app/_ui/compare-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import { differenceSeals } from './difference-seal.ts';

type ChangeRowProps = {
  readonly change: Change;
  readonly view: VersionsView;
  readonly say: Say;
};

/** What became of one passage: its kind, its old and its new number, its words on both sides. */
export function ChangeRow({ change, view, say }: ChangeRowProps) {
  const { kind, before, after, isRenumbered } = change;
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
      <ChangeSideCell side={before} versionId={view.before} view={view} say={say} />
      <ChangeSideCell side={after} versionId={view.after} view={view} say={say} />
    </section>
  );
}

type ChangeSideCellProps = {
  readonly side: ChangeSide | undefined;
  readonly versionId: string;
  readonly view: VersionsView;
  readonly say: Say;
};

function ChangeSideCell({ side, versionId, view, say }: ChangeSideCellProps) {
  if (side === undefined) return <p className="absent">{say('versions.absent')}</p>;
  const { text, span, sectionPath } = side;
  return (
    <div>
      <p className="path">
        <Link
          href={documentHref(view.documentId, { version: versionId, span })}
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
          inks={controlsIn(text, { start: 0, end: text.length }).map((ink) => ({
            ...ink,
            span: { start: ink.span.start + span.start, end: ink.span.end + span.start },
          }))}
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
