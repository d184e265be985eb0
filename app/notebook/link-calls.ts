import { call } from '#app/_notes/note-calls.ts';

const address = '/api/v1/links';

/** Says something of two annotations and gives the id of the link. */
export async function makeLink(fromId: string, toId: string, relation: string): Promise<string> {
  const body = { fromId, toId, relation };
  return (await call<LinkAnswer>(address, { method: 'POST', body })).link.linkId;
}

/** Takes it back. */
export async function removeLink(id: string): Promise<void> {
  await call(`${address}/${id}`, { method: 'DELETE' });
}

/** Says it again. */
export async function restoreLink(id: string): Promise<void> {
  await call(`${address}/${id}`, { method: 'PATCH', body: { deleted: false } });
}

type LinkAnswer = { readonly link: { readonly linkId: string } };
