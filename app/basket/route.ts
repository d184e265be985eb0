import { cookies } from 'next/headers';
import { ownPath } from '#app/_server/own-path.ts';
import { goTo } from '#app/_server/read-fields.ts';
import { basketCookie, readBasket, toggleItem, writeBasket } from '#app/_ui/basket-items.ts';

const dayInSeconds = 24 * 60 * 60;

/** Puts a passage into the basket or takes it out, for pages without scripts, and goes back. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const jar = await cookies();
  const [item] = readBasket(['at', 'who', 'words'].map((name) => textOf(form, name)).join('~'));
  if (item !== undefined) {
    const items = toggleItem(readBasket(jar.get(basketCookie)?.value), item);
    // Scripts write it too, so it cannot be kept from them; it holds nothing but places.
    jar.set(basketCookie, writeBasket(items), { maxAge: dayInSeconds, sameSite: 'lax', path: '/' });
  }
  return goTo(ownPath(textOf(form, 'back')));
}

/** `~` and `|` part the items of a basket, so that no field may bring them along. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll(/[~|]/g, '') : '';
}
