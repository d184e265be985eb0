/** A phrase and a code as a list of names shows them. */
export type PhraseName = { readonly key: string; readonly phrase: string };
export type CodeName = { readonly codeId: string; readonly name: string };

/** Asks for the phrases of the library, the surest first; none where nobody answers. */
export function fetchPhrases(signal: AbortSignal): Promise<readonly PhraseName[]> {
  return fetchList<PhraseName>('/api/v1/phrases?limit=500', 'phrases', signal);
}

/** Asks for the codes that people made; none where nobody answers. */
export function fetchCodes(signal: AbortSignal): Promise<readonly CodeName[]> {
  return fetchList<CodeName>('/api/v1/codes', 'codes', signal);
}

/** What the site itself answers has the shape it documents; only whether it answered is asked. */
async function fetchList<T>(
  address: string,
  name: string,
  signal: AbortSignal,
): Promise<readonly T[]> {
  try {
    const answer = await fetch(address, { signal });
    const body: unknown = await answer.json();
    if (typeof body !== 'object' || body === null) return [];
    const list: unknown = (body as Readonly<Record<string, unknown>>)[name];
    return Array.isArray(list) ? (list as readonly T[]) : [];
  } catch {
    return []; // What asked has other places to go to.
  }
}
