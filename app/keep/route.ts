import { answeringForm } from '#app/_server/answering-form.ts';
import { forgetSearch, keepDocuments, keepSearch } from '#app/_server/keep-found.ts';
import { ownPath } from '#app/_server/own-path.ts';
import { goTo } from '#app/_server/read-fields.ts';
import { readSearchView, searchHref } from '#app/_ui/search-view.ts';

type Fields = ReadonlyMap<string, readonly string[]>;

/** Keeps a search under a name, or its documents in a collection, or forgets one; and goes back. */
export async function POST(request: Request): Promise<Response> {
  const fields = fieldsOf(await request.formData());
  return answeringForm(async () => goTo(await keep(fields)));
}

async function keep(fields: Fields): Promise<string> {
  const forgotten = fields.get('forget')?.[0];
  if (forgotten !== undefined) {
    await forgetSearch(forgotten);
    return '/';
  }
  const view = readSearchView(Object.fromEntries(fields));
  const name = fields.get('name')?.[0]?.trim() ?? '';
  const back = ownPath(fields.get('back')?.[0]);
  if (name === '' || view.q === '') return back;
  if (fields.get('what')?.[0] === 'search') {
    await keepSearch(name, view);
    return '/';
  }
  const set = await keepDocuments(name, view);
  return set === undefined ? back : searchHref({ ...view, set });
}

function fieldsOf(form: FormData): Fields {
  const fields = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return fields;
}
