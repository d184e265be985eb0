import 'server-only';
import { chartOfPhrase } from '#db/recipes/chart-of-phrase.ts';
import type { DocumentSummary, Library } from '#db/recipes/model.ts';
import type { RedactedPlace } from '#db/recipes/phrases/find-redacted.ts';
import type { PhraseReading } from '#db/recipes/phrases/phrase-model.ts';
import type { BarChart } from '#lib/export/chart-model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Say } from '#lib/message/say-in.ts';
import { type Form, forms } from '#lib/search/form.ts';
import { orderSayers, type SayerOrder } from '#lib/phrase/order-sayers.ts';
import { hasOverlap } from '#lib/text/span.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** Everything a page about one phrase shows. */
export type PhraseAnswer = {
  readonly reading: PhraseReading;
  /** All documents of the library. */
  readonly summaries: readonly DocumentSummary[];
  /** Who says it, as far as dates decide. */
  readonly order: SayerOrder;
  /** Places where a name or a number was taken out, and that may be meant. */
  readonly possible: readonly RedactedPlace[];
  readonly overTime: BarChart;
};

/**
 * Reads one phrase, in any of its writings; undefined: there is no such phrase. `notReady` where none
 * were looked for yet.
 */
export async function answerPhrase(
  wording: string,
  say: Say,
): Promise<PhraseAnswer | 'notReady' | undefined> {
  const library = await openedLibrary();
  try {
    const reading = library.phrases.read(await requestActor(), wording);
    const summaries = library.listDocuments();
    const holders = new Set(reading.phrase.documentIds);
    const dated = summaries
      .filter(({ documentId }) => holders.has(documentId))
      .map((summary) => ({ documentId: summary.documentId, date: dateOf(summary) }));
    return {
      ...{ reading, summaries, order: orderSayers(dated) },
      overTime: chartOfPhrase(reading, { summaries, say }),
      possible: withoutDoubles([...(await findPossible(library, reading)), ...reading.redacted]),
    };
  } catch (error) {
    if (error instanceof NamedError && error.code === 'unknownPhrase') return undefined;
    if (error instanceof NamedError && error.code === 'phrasesNotReady') return 'notReady';
    throw error;
  }
}

/** When it was written: the day of issue, else of publication, else the year that is stated. */
export function dateOf({ issuedOn, publishedOn, year }: DocumentSummary): string {
  return issuedOn ?? publishedOn ?? year ?? '';
}

const shownPossible = 20;
/** Possible hits follow all sure ones: beside thousands of those they would not be on the page. */
const sure: readonly Form[] = forms.filter((form) => form !== 'possible');

/** Only a text with redactions can hide a part of a phrase; a name that is a query asks for itself. */
async function findPossible(
  library: Library,
  { phrase }: PhraseReading,
): Promise<readonly RedactedPlace[]> {
  if (!library.listDocuments().some(({ redacted }) => redacted)) return [];
  const asked = {
    q: phrase.variants[0]?.text ?? phrase.text,
    filter: { place: [], year: [], genre: [] },
    ...({ mode: 'parsed', sort: 'text', cursor: undefined, contextChars: 30 } as const),
  };
  try {
    const { query, counts } = await library.search({ ...asked, limit: 1 });
    const isOneWording = query.reading.length === 1 && query.reading[0]?.kind === 'wording';
    if (!isOneWording || counts.possible === 0) return [];
    return (await library.search({ ...asked, leaveOut: sure, limit: shownPossible })).hits;
  } catch (error) {
    if (error instanceof NamedError) return [];
    throw error;
  }
}

/** A family may be hidden where the phrase itself may be. */
function withoutDoubles(places: readonly RedactedPlace[]): RedactedPlace[] {
  return places.filter(
    (place, at) =>
      places.findIndex(
        (other) => other.documentId === place.documentId && hasOverlap(other.span, place.span),
      ) === at,
  );
}
