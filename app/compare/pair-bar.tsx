'use client';

import Link from 'next/link';
import { compareHref, readPlace, writePlace, type PickedPlace } from '#app/_ui/compare-view.ts';
import type { Verdict } from '#db/library/correspondences.ts';
import type { Relation } from '#lib/compare/model.ts';
import type { PaneLink, Picked } from './pane-link.ts';

/** What the bar says. */
export type PairBarWords = {
  readonly chosen: string;
  readonly sideBySide: string;
  readonly confirm: string;
  readonly reject: string;
  readonly link: string;
  readonly unlinked: string;
  readonly close: string;
  readonly relations: { readonly [relation in Relation]: string };
  readonly decisions: { readonly [verdict in Verdict]: string };
};

type PairBarProps = {
  readonly picked: Picked;
  /** The link between the two; undefined where nothing joins them. */
  readonly link: PaneLink | undefined;
  readonly documents: readonly [left: string, right: string];
  readonly words: PairBarWords;
  readonly onDecide: (body: URLSearchParams) => void;
  readonly onClose: () => void;
};

/** Says how two picked sentences belong together, and lets a person say otherwise. */
export function PairBar({ picked, link, documents, words, onDecide, onClose }: PairBarProps) {
  if (picked.left === undefined && picked.right === undefined) return null;
  const left = readPlace(`${documents[0]}:${picked.left ?? ''}`);
  const right = readPlace(`${documents[1]}:${picked.right ?? ''}`);
  const decide = (verdict: Verdict) => () => {
    if (left === undefined || right === undefined) return;
    onDecide(bodyOf({ verdict, left, right, relation: link?.relation ?? 'variant' }));
  };
  return (
    <section className="pair-bar" aria-label={words.chosen} aria-live="polite">
      <p>
        {link === undefined ? (
          words.unlinked
        ) : (
          <>
            <b>{words.relations[link.relation]}</b> {Math.round(link.score * 100)}%{' '}
            {link.decision !== undefined && words.decisions[link.decision]}
          </>
        )}
      </p>
      {left !== undefined && right !== undefined && (
        <>
          <Link
            className="button small"
            href={compareHref({ task: { kind: 'passages', passages: [left, right] } })}
            prefetch={false}
          >
            {words.sideBySide}
          </Link>
          {link === undefined ? (
            <button className="button small" type="button" onClick={decide('added')}>
              {words.link}
            </button>
          ) : (
            <>
              <button className="button small soft" type="button" onClick={decide('confirmed')}>
                {words.confirm}
              </button>
              <button className="button small soft" type="button" onClick={decide('rejected')}>
                {words.reject}
              </button>
            </>
          )}
        </>
      )}
      <button className="button small soft" type="button" onClick={onClose}>
        {words.close}
      </button>
    </section>
  );
}

type Decided = {
  readonly verdict: Verdict;
  readonly left: PickedPlace;
  readonly right: PickedPlace;
  readonly relation: Relation;
};

function bodyOf({ verdict, left, right, relation }: Decided): URLSearchParams {
  return new URLSearchParams({
    verdict,
    left: writePlace(left),
    right: writePlace(right),
    relation,
  });
}
