import Link from 'next/link';
import type { BasketItem } from '#app/_ui/basket-items.ts';
import { basketLimit } from '#app/_ui/basket-items.ts';
import { compareHref, writePlace } from '#app/_ui/compare-view.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type PickedListProps = { readonly items: readonly BasketItem[]; readonly say: Say };

/** The passages in the basket, to be set beside each other or taken out. */
export function PickedList({ items, say }: PickedListProps) {
  return (
    <section className="picked" aria-labelledby="picked">
      <h2 id="picked">
        {say('basket.label')} <small>{`${items.length}/${basketLimit}`}</small>
      </h2>
      <ul lang="zh-Hans">
        {items.map((item) => (
          <li key={writePlace(item)}>
            <b>{item.who}</b>{' '}
            <Link className="source" href={documentHref(item.documentId, { span: item.span })}>
              {item.words}
            </Link>
            <form action="/basket" method="post">
              <input type="hidden" name="at" value={writePlace(item)} />
              <input type="hidden" name="back" value="/compare" />
              <button
                className="link-button"
                aria-label={`${say('basket.remove')} ${item.who} ${item.words}`}
              >
                ×
              </button>
            </form>
          </li>
        ))}
      </ul>
      <Link
        className="button main"
        href={compareHref({ task: { kind: 'passages', passages: items } })}
        prefetch={false}
      >
        {say('basket.compare')}
      </Link>
    </section>
  );
}
