import 'server-only';
import type {
  ConcordanceRequest,
  LibraryConcordance,
  ReadableDocument,
} from '#db/recipes/model.ts';
import { maxLines } from '#db/recipes/read-concordance.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { cutWindow } from '#lib/search/cut-window.ts';
import { groupNeighbours } from '#lib/search/group-neighbours.ts';
import type { Hit } from '#lib/search/model.ts';
import { segment } from '#lib/token/segment.ts';
import { readDocumentsOf } from './answer-search.ts';
import { openedLibrary } from './library.ts';

const linesAPage = 100;

/** What an address says of a concordance. */
type AskedLines = Pick<
  ConcordanceRequest,
  | 'q'
  | 'mode'
  | 'filter'
  | 'set'
  | 'leaveOut'
  | 'window'
  | 'sortBy'
  | 'group'
  | 'collocates'
  | 'sample'
> & {
  /** How many lines were shown before. */
  readonly from: number;
};

/** One line, with the neighbour it is grouped by; what is only possible is in no group. */
export type Line = { readonly hit: Hit; readonly word: string | undefined };

/** How often a neighbour stands beside the hits, the hits of its lines. */
export type LineGroup = { readonly word: string; readonly lines: number };

/** Hits as lines: one page of them, and what is counted over all. */
export type LinesAnswer =
  | {
      readonly kind: 'lines';
      readonly concordance: LibraryConcordance;
      readonly lines: readonly Line[];
      readonly groups: readonly LineGroup[];
      /** The documents of these lines, by their ids. */
      readonly documents: ReadonlyMap<string, ReadableDocument>;
      /** All lines there are to turn through. */
      readonly total: number;
      readonly next: number | undefined;
    }
  | { readonly kind: 'fault'; readonly error: NamedError };

/**
 * Asks the library for lines. All of them are read before a page is cut: lines are grouped by a
 * word, the largest group first, and a group must not be torn apart by the pages. What is only
 * possible comes after all others and is in no count.
 */
export async function answerLines(asked: AskedLines): Promise<LinesAnswer> {
  const library = await openedLibrary();
  const { from, window, group, ...request } = asked;
  try {
    const whole = { window: 'paragraph', group: undefined, limit: maxLines } as const;
    const concordance = await library.readConcordance({ ...request, ...whole, cursor: undefined });
    const { sure = [], possible = [] } = Object.groupBy(concordance.lines, ({ form }) =>
      form === 'possible' ? 'possible' : 'sure',
    );
    const grouped = groupLines(sure, group);
    const apart = possible.map((hit) => ({ hit, word: undefined }));
    const all = [...grouped.flatMap(({ lines }) => lines), ...apart];
    const end = from + linesAPage;
    const lines = all.slice(from, end).map((line) => cutLine(line, window));
    return {
      ...{ kind: 'lines', concordance, lines },
      documents: readDocumentsOf(
        library,
        lines.map(({ hit }) => hit),
      ),
      groups: group === undefined ? [] : grouped.map(countLines),
      total: all.length,
      next: end < all.length ? end : undefined,
    };
  } catch (error) {
    if (error instanceof NamedError) return { kind: 'fault', error };
    throw error;
  }
}

function cutLine({ hit, word }: Line, window: ConcordanceRequest['window']): Line {
  return { hit: { ...hit, ...cutWindow(hit, window) }, word };
}

function countLines({ word, lines }: { word: string; lines: readonly Line[] }): LineGroup {
  return { word, lines: lines.length };
}

function groupLines(
  hits: readonly Hit[],
  side: ConcordanceRequest['group'],
): readonly { readonly word: string; readonly lines: readonly Line[] }[] {
  if (side === undefined) {
    return [{ word: '', lines: hits.map((hit) => ({ hit, word: undefined })) }];
  }
  const lines = hits.map((hit) => ({
    hit,
    word: groupNeighbours([hit], side, segment)[0]?.word ?? '',
  }));
  return [...Map.groupBy(lines, ({ word }) => word)]
    .map(([word, each]) => ({ word, lines: each }))
    .sort((a, b) => b.lines.length - a.lines.length || (a.word < b.word ? -1 : 1));
}
