/** A document as a list of names shows it. */
export type Title = { readonly id: string; readonly title: string };

/** Asks for the names of the documents, in the library's order; none where nobody answers. */
export async function fetchTitles(signal: AbortSignal): Promise<readonly Title[]> {
  try {
    const answer = await fetch('/api/v1/documents?limit=500', { signal });
    const body: unknown = await answer.json();
    return isListing(body)
      ? body.documents.map(({ documentId, title }) => ({ id: documentId, title }))
      : [];
  } catch {
    return []; // What asked has other places to go to.
  }
}

function isListing(
  body: unknown,
): body is { documents: readonly { documentId: string; title: string }[] } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'documents' in body &&
    Array.isArray(body.documents)
  );
}
