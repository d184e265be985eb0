import { decideFromForm } from '#app/_server/decide-phrase.ts';
import { goTo } from '#app/_server/read-fields.ts';
import { phraseHref } from '#app/_ui/phrases-view.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';

/** Keeps or takes back what a person decided about a phrase, from a plain form; and goes back. */
export async function POST(request: Request): Promise<Response> {
  const fields = new Map<string, string>();
  for (const [name, value] of await request.formData()) {
    if (typeof value === 'string') fields.set(name, value.trim());
  }
  const { path, isKept } = await decideFromForm(fields);
  const isNew = isKept && fields.get('kind') === 'add';
  // Who added a phrase wants to see where it stands.
  const next = isNew ? phraseHref(skeletonKey(fields.get('wording') ?? '')) : path;
  return goTo(next);
}
