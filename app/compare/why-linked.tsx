import type { ReactNode } from 'react';
import type { Verdict } from '#db/library/correspondences.ts';
import type { Reason, Relation } from '#lib/compare/model.ts';
import type { Say } from '#lib/message/say-in.ts';

type WhyLinkedProps = {
  readonly relation: Relation;
  /** How much of the wording is shared, from 0 to 1. */
  readonly share: number | undefined;
  readonly reasons: readonly Reason[];
  readonly decision: Verdict | undefined;
  /** What a person can say to it. */
  readonly children: ReactNode;
  readonly say: Say;
};

/** How near two places are, and, opened, why they were linked. */
export function WhyLinked({ relation, share, reasons, decision, children, say }: WhyLinkedProps) {
  return (
    <details className="why">
      <summary>
        <b>{say(`compare.relation.${relation}`)}</b>
        {share !== undefined && ` ${percentOf(share)}`}
        {decision !== undefined && (
          <span className="decided">{say(`compare.decision.${decision}`)}</span>
        )}
      </summary>
      <p className="label">{say('compare.why')}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.text ?? ''}`}>{sayReason(reason, say)}</li>
        ))}
      </ul>
      {children}
    </details>
  );
}

function sayReason({ kind, text = '', share = 0 }: Reason, say: Say): string {
  return say(`reason.${kind}`, { text, percent: percentOf(share) });
}

function percentOf(share: number): string {
  return `${Math.round(share * 100)}%`;
}
