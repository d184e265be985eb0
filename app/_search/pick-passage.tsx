import { readCookie } from '#app/_server/read-cookie.ts';
import { BasketForm } from '#app/_ui/basket-form.tsx';
import { basketCookie, readBasket, type BasketItem } from '#app/_ui/basket-items.ts';
import { writePlace } from '#app/_ui/compare-view.ts';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';
import type { Say } from '#lib/message/say-in.ts';

type PickPassageProps = {
  readonly item: BasketItem;
  readonly view: SearchView;
  readonly say: Say;
};

/** Lets a passage of the results be picked for comparing; knows what is picked already. */
export async function PickPassage({ item, view, say }: PickPassageProps) {
  const picked = readBasket(await readCookie(basketCookie)).map(writePlace);
  return (
    <BasketForm
      item={item}
      isIn={picked.includes(writePlace(item))}
      back={searchHref(view)}
      label={say('basket.put')}
    />
  );
}
