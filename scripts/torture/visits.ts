import type { Site } from '#scripts/bench/site-at.ts';

/** What a person does next. */
type Visit = { readonly kind: string; readonly path: string };

/** A whole number from 0 below a bound. */
type Random = (below: number) => number;

/** What people do at a site, each as often as people do it. */
type Visits = { readonly draw: (random: Random) => Visit };

/** A note as the site acknowledged it. */
export type KeptNote = { readonly annotationId: string; readonly note: string };

/** So many of a hundred visits are of this kind. */
const shares: readonly (readonly [kind: string, share: number])[] = [
  ['search page', 30],
  ['search', 20],
  ['reader', 14],
  ['phrase page', 10],
  ['comparison', 8],
  ['notebook', 6],
  ['library', 2],
  ['note', 10],
];

type Phrases = { readonly phrases: readonly { readonly key: string; readonly phrase: string }[] };
type Documents = { readonly documents: readonly { readonly documentId: string }[] };

/** Learns from a site what can be looked for and read there. */
export async function visitsOf(site: Site): Promise<Visits> {
  const { phrases } = (await site.call('GET', '/api/v1/phrases?limit=500')) as Phrases;
  const { documents } = (await site.call('GET', '/api/v1/documents?limit=50')) as Documents;
  const wording = (random: Random) =>
    encodeURIComponent(phrases[random(phrases.length)]?.phrase ?? '城镇化');
  const key = (random: Random) =>
    encodeURIComponent(phrases[random(phrases.length)]?.key ?? '城镇化');
  const documentId = (random: Random) => documents[random(documents.length)]?.documentId ?? '';
  const paths: Readonly<Record<string, (random: Random) => string>> = {
    'search page': (random) => `/?q=${wording(random)}`,
    search: (random) => `/api/v1/search?limit=20&q=${wording(random)}`,
    reader: (random) => `/documents/${encodeURIComponent(documentId(random))}?q=${wording(random)}`,
    'phrase page': (random) => `/phrases/${key(random)}`,
    comparison: (random) => `/compare?q=${wording(random)}`,
    notebook: () => '/notebook',
    library: () => '/library',
    note: documentId,
  };
  return {
    draw: (random) => {
      const kind = kindAt(random(100));
      return { kind, path: paths[kind]?.(random) ?? '/' };
    },
  };
}

function kindAt(place: number): string {
  let end = 0;
  for (const [kind, share] of shares) {
    end += share;
    if (place < end) return kind;
  }
  throw new Error('The shares are not a hundred.');
}

/** Makes a note on some words of a document, and gives what the site said it has kept. */
export async function keepNote(site: Site, documentId: string, random: Random): Promise<KeptNote> {
  const start = random(2_000);
  const note = `压测批注 ${String(start)} 𠮷 ${String(random(1_000_000))}`;
  const span = { start, end: start + 2 + random(20) };
  const wanted = { documentId, versionId: `${documentId}@1`, note, span };
  const answer = await site.call('POST', '/api/v1/annotations', JSON.stringify(wanted));
  const { annotation } = answer as { readonly annotation: KeptNote };
  if (annotation.note !== note) throw new Error(`Kept ${annotation.note} for ${note}`);
  return { annotationId: annotation.annotationId, note };
}

/** Gives the notes that the site acknowledged and has no more, or not as they were. */
export async function lostNotes(site: Site, kept: readonly KeptNote[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const { annotationId, note } of kept) {
    const answer = await site.call('GET', `/api/v1/annotations/${annotationId}`);
    const { annotation } = answer as { readonly annotation: KeptNote };
    if (annotation.note !== note) lost.push(`note ${annotationId} is another one`);
  }
  return lost;
}
