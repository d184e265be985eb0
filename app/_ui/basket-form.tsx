import { writePlace } from './compare-view.ts';
import type { BasketItem } from './basket-items.ts';
import './basket.css';

type BasketFormProps = {
  readonly item: BasketItem;
  readonly isIn: boolean;
  /** Where one is: without scripts the page comes anew. */
  readonly back: string;
  readonly label: string;
};

/**
 * Puts a passage into the basket, or takes it out again. It is a plain form; with scripts the basket
 * hears it, and nothing is sent.
 */
export function BasketForm({ item, isIn, back, label }: BasketFormProps) {
  return (
    <form className="basket-form" action="/basket" method="post" data-basket>
      <input type="hidden" name="at" value={writePlace(item)} />
      <input type="hidden" name="who" value={item.who} />
      <input type="hidden" name="words" value={item.words} />
      <input type="hidden" name="back" value={back} />
      <button aria-pressed={isIn} title={label}>
        <span className="visually-hidden">{label}</span>
      </button>
    </form>
  );
}
