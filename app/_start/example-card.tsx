import Link from 'next/link';
import type { Example } from '#app/_server/answer-examples.ts';
import { hitMark, ignoredInks } from '#app/_ui/hit-layers.ts';
import { inkLayers } from '#app/_ui/ink-layers.ts';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { searchHref } from '#app/_ui/search-view.ts';
import { clauseAround } from './clause-around.ts';

type ExampleCardProps = { readonly example: Example; readonly say: Say };

/** A question, the first answers to it, and the way to all of them. */
export function ExampleCard({ example, say }: ExampleCardProps) {
  return (
    <article className="example">
      <h3>{say(`start.question.${example.name}`)}</h3>
      <ul>
        {example.shown.map(({ hit, document }) => {
          const span = clauseAround(document.text, hit.span);
          return (
            <li key={`${hit.documentId} ${hit.span.start}`} lang="zh-Hans">
              <span className="place">
                {shortPlace(document.summary.place) ?? say('start.noPlace')}
              </span>
              <span className="source">
                <LayeredText
                  text={document.text.slice(span.start, span.end)}
                  start={span.start}
                  marks={[hitMark(hit)]}
                  inks={[...inkLayers(document, span), ...ignoredInks(hit)]}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <Link href={searchHref({ q: example.q, mode: example.mode })}>
        {say('start.seeAll', { hits: example.hits, silent: example.silent })}
      </Link>
    </article>
  );
}

/** The last step of a place, without its rank: 河南省/鹤壁市 is 鹤壁 in a narrow column. */
function shortPlace(place: string | null): string | undefined {
  const last = place?.split('/').at(-1);
  return last?.replace(/(?<=..)[省市县]$/u, '');
}
