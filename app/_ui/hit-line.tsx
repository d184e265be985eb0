import Link from 'next/link';
import type { Route } from 'next';
import type { ReactNode } from 'react';
import type { Caution, Form } from '#lib/search/form.ts';
import { FormSign } from './form-sign.tsx';
import { LayeredText } from './layered-text.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { SectionPath } from './section-path.tsx';
import type { InkLayer, MarkLayer } from './text-layer.ts';
import './hit-line.css';

type HitLineProps = {
  readonly href: Route;
  readonly path: readonly string[];
  readonly forms: readonly Form[];
  /** Why a hit may not be what was meant. */
  readonly cautions?: readonly Caution[];
  readonly excerpt: {
    readonly text: string;
    readonly start: number;
    readonly isCutBefore: boolean;
    readonly isCutAfter: boolean;
  };
  readonly marks: readonly MarkLayer[];
  readonly inks: readonly InkLayer[];
  /** What can be done with the passage, before its words. */
  readonly tools?: ReactNode;
  readonly say: Say;
};

/** One passage of the results: how it is written, where it stands, and its words. */
export function HitLine({
  href,
  path,
  forms,
  cautions = [],
  excerpt,
  marks,
  inks,
  tools,
  say,
}: HitLineProps) {
  return (
    <article className="hit-line">
      {tools}
      <p className="forms">
        {forms.map((form) => (
          <FormSign key={form} form={form} say={say} />
        ))}
        {cautions.map((caution) => (
          <span key={caution} className="caution">
            {say(`caution.${caution}`)}
          </span>
        ))}
      </p>
      <div>
        <Link href={href} prefetch={false} title={say('search.open')}>
          <SectionPath path={path.length === 0 ? [say('search.noSection')] : path} />
        </Link>
        <p
          className="source words"
          lang="zh-Hans"
          data-cut-before={excerpt.isCutBefore ? '' : undefined}
          data-cut-after={excerpt.isCutAfter ? '' : undefined}
        >
          <LayeredText text={excerpt.text} start={excerpt.start} marks={marks} inks={inks} />
        </p>
      </div>
    </article>
  );
}
