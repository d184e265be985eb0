import Link from 'next/link';
import type { Say } from '#lib/message/say-in.ts';
import { QueryExamples } from './query-examples.tsx';
import './query-help.css';

type QueryHelpProps = { readonly say: Say };

/** The language of queries beside the field, and the way to all that can be known about it. */
export function QueryHelp({ say }: QueryHelpProps) {
  return (
    <details className="query-help">
      <summary>{say('help.title')}</summary>
      <div className="panel">
        <QueryExamples say={say} />
        <p>
          <Link href="/help#counting" prefetch={false}>
            {say('help.toAll')}
          </Link>
        </p>
      </div>
    </details>
  );
}
