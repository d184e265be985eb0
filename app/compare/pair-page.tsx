import { answerPair } from '#app/_server/answer-compare.ts';
import { pairHref, type PairView } from '#app/_ui/compare-view.ts';
import { HeatCell } from '#app/_ui/heat-cell.tsx';
import { whoOf } from '#app/_ui/who-of.ts';
import type { Locale } from '#lib/message/format-message.ts';
import type { Say } from '#lib/message/say-in.ts';
import { CompareFault } from './compare-fault.tsx';
import { CompareHead } from './compare-head.tsx';
import { ExportMenu } from './export-menu.tsx';
import { MarkingSwitch } from './marking-switch.tsx';
import { PairLinks } from './pair-links.tsx';
import { PairOutline } from './pair-outline.tsx';
import { PairPane } from './pair-pane.tsx';
import { writePaneLinks } from './pane-link.ts';
import type { PairScene } from './pair-scene.ts';
import './pair.css';

type PairPageProps = { readonly view: PairView; readonly locale: Locale; readonly say: Say };

/** Two documents to be read beside each other: what both say is joined, the rest is named. */
export async function PairPage({ view, locale, say }: PairPageProps) {
  const answer = await answerPair(view.left, view.right);
  if (answer.kind === 'fault') {
    return (
      <main id="main" className="page compare">
        <CompareHead
          label={say('compare.way.pair')}
          title={say('compare.titleBare')}
          way="pair"
          say={say}
        />
        <CompareFault error={answer.error} locale={locale} say={say} />
      </main>
    );
  }
  const scene = { view, found: answer, say };
  const names = [answer.left, answer.right].map(({ summary }) => whoOf(summary));
  return (
    <main id="main" className="page compare pair" data-marking={view.marking}>
      <CompareHead
        label={say('compare.way.pair')}
        title={names.join(' ↔ ')}
        way="pair"
        hrefs={{ pair: pairHref(view.left, view.right) }}
        say={say}
      >
        <ExportMenu
          href={`/api/v1/compare?documents=${encodeURIComponent(`${view.left},${view.right}`)}`}
          formats={['docx', 'md', 'csv', 'xlsx']}
          say={say}
        />
      </CompareHead>
      <PairTools {...scene} />
      <PairLinks
        written={writePaneLinks(answer.pair.links)}
        documents={[view.left, view.right]}
        words={wordsOf(say)}
      >
        <PairOutline {...scene} />
        <PairPane side="left" {...scene} />
        <PairPane side="right" {...scene} />
      </PairLinks>
    </main>
  );
}

function PairTools({ view, found, say }: PairScene) {
  const { links, left, right, heatOver } = found.pair;
  return (
    <div className="compare-tools">
      <p className="counted">
        <span>
          {say('pair.counted', {
            links: links.length,
            reciprocal: links.filter(({ isReciprocal }) => isReciprocal).length,
          })}
        </span>
        <span className="only-sign">
          {say('pair.only', { count: left.only.length, side: 'left' })}
        </span>
        <span className="only-sign">
          {say('pair.only', { count: right.only.length, side: 'right' })}
        </span>
        {heatOver > 0 && (
          <span>
            <HeatCell count={2} word="2" /> {say('pair.heat', { of: heatOver })}
          </span>
        )}
      </p>
      <MarkingSwitch
        chosen={view.marking}
        hrefOf={(marking) => pairHref(view.left, view.right, marking)}
        say={say}
      />
    </div>
  );
}

function wordsOf(say: Say) {
  return {
    next: say('compare.linkKeys.next'),
    previous: say('compare.linkKeys.previous'),
    chosen: say('pair.chosen'),
    sideBySide: say('pair.sideBySide'),
    confirm: say('compare.confirm'),
    reject: say('compare.reject'),
    link: say('compare.link'),
    unlinked: say('pair.unlinked'),
    close: say('shell.close'),
    relations: {
      same: say('compare.relation.same'),
      variant: say('compare.relation.variant'),
      related: say('compare.relation.related'),
    },
    decisions: {
      confirmed: say('compare.decision.confirmed'),
      rejected: say('compare.decision.rejected'),
      added: say('compare.decision.added'),
    },
  };
}
