import type { Reason } from '#lib/compare/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Span } from '#lib/text/span.ts';
import { localActor } from '../actor.ts';
import type { ComparedText } from './compared-texts.ts';
import { findSure, findTask, type SureHits, type TaskHits } from './find-task.ts';
import type {
  Closeness,
  Coverage,
  CoverageCell,
  CoverageRequest,
  CoverageRow,
  CoverageTask,
} from './model.ts';
import type { CompareScene, DecidedLink } from './scene.ts';
import { placeOf, unitsIn } from './text-places.ts';

/** A matrix beyond that is an export of searches, not a page. */
export const coverageLimits = { tasks: 100, documents: 100 } as const;
const patienceMs = 2_000; // Links of many documents are computed over several answers.
const shownPassages = 3;
const verbatim = 0.8; // Eight tenths of a sentence stand elsewhere.
const close = 0.4;

/**
 * Says who says what: for each task and each document, how often it is spoken of, and how near the
 * wording is to that of another document of the matrix.
 *
 * (await compareCoverage(scene, request)).rows[0]?.cells[0]?.closeness -> 'verbatim'
 */
export async function compareCoverage(
  scene: CompareScene,
  request: CoverageRequest,
): Promise<Coverage> {
  refuseTooMany(request);
  const ids = [...new Set(request.documentIds.map((id) => id.normalize('NFC')))];
  const texts = ids.map((id) => scene.texts.read(id));
  const progress = scene.link(texts, patienceMs);
  const rows: CoverageRow[] = [];
  for (const task of request.tasks) rows.push(await coverTask(scene, task, texts));
  return {
    columns: texts.map(({ document }, at) => ({
      summary: document.summary,
      said: rows.filter(({ cells }) => cells[at]?.closeness !== 'silent').length,
    })),
    rows,
    progress,
  };
}

function refuseTooMany({ tasks, documentIds }: CoverageRequest): void {
  const { tasks: mostTasks, documents } = coverageLimits;
  if (tasks.length > mostTasks) {
    throw new NamedError('tooManyTasks', { max: mostTasks, tasks: tasks.length });
  }
  if (documentIds.length > documents) {
    throw new NamedError('tooManyColumns', { max: documents, columns: documentIds.length });
  }
}

async function coverTask(
  scene: CompareScene,
  task: CoverageTask,
  texts: readonly ComparedText[],
): Promise<CoverageRow> {
  const { name, hits, possible } = await readTask(scene, task, texts);
  const unitsOf = (text: ComparedText, found: TaskHits) => [
    ...new Set((found.get(text.documentId) ?? []).flatMap((span) => unitsIn(text.units, span))),
  ];
  const units = texts.map((text) => unitsOf(text, hits));
  const saying = units.filter((each) => each.length > 0).length;
  const cells = texts.map((text, column): CoverageCell => {
    const own = units[column] ?? [];
    const shares = sharesOf(scene, texts, { text, own });
    const share = Math.max(0, ...shares.values());
    const best = own.toSorted((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0) || a - b);
    const shown = own.length > 0 ? best : unitsOf(text, possible);
    return {
      documentId: text.documentId,
      closeness: closenessOf(own.length, saying, share),
      hits: hits.get(text.documentId)?.length ?? 0,
      possible: possible.get(text.documentId)?.length ?? 0,
      share,
      passages: shown.slice(0, shownPassages).flatMap((unit) => {
        const span = text.units[unit]?.span;
        return span === undefined ? [] : [placeOf(text.document, span)];
      }),
    };
  });
  return { name, task, cells };
}

function closenessOf(units: number, saying: number, share: number): Closeness {
  if (units === 0) return 'silent';
  if (saying === 1) return 'alone';
  if (share >= verbatim) return 'verbatim';
  return share >= close ? 'close' : 'own';
}

type Own = { readonly text: ComparedText; readonly own: readonly number[] };

/** How much of each unit another document says too. */
function sharesOf(
  scene: CompareScene,
  texts: readonly ComparedText[],
  { text, own }: Own,
): Map<number, number> {
  const wanted = new Set(own);
  const shares = new Map<number, number>();
  if (wanted.size === 0) return shares;
  for (const other of texts) {
    if (other === text) continue;
    for (const link of scene.linksOf(text, other)) {
      if (!wanted.has(link.left) || !isSaid(link)) continue;
      shares.set(link.left, Math.max(shares.get(link.left) ?? 0, shareOf(link.reasons)));
    }
  }
  return shares;
}

function isSaid({ relation, decision }: DecidedLink): boolean {
  return relation !== 'related' || decision !== undefined;
}

function shareOf(reasons: readonly Reason[]): number {
  if (reasons.some(({ kind }) => kind === 'sameWording')) return 1;
  return reasons.find(({ kind }) => kind === 'sharedShare')?.share ?? 0;
}

type ReadTask = SureHits & { readonly name: string };

const nothing: TaskHits = new Map();

async function readTask(
  scene: CompareScene,
  task: CoverageTask,
  texts: readonly ComparedText[],
): Promise<ReadTask> {
  const { host } = scene;
  const ids = texts.map(({ documentId }) => documentId);
  switch (task.kind) {
    case 'phrase':
      return { name: task.phrase, hits: await findTask(host, task, ids), possible: nothing };
    case 'query': {
      const source = { kind: 'query', q: task.q, mode: 'parsed' } as const;
      return { name: task.name ?? task.q, ...(await findSure(host, source, ids)) };
    }
    case 'search': {
      const { name, question } = host.savedSearches.require(localActor, task.savedSearchId);
      const source = { kind: 'query', q: question.q, mode: 'parsed' } as const;
      return { name, ...(await findSure(host, source, ids)) };
    }
    case 'section':
      return readSection(scene, task, texts);
  }
}

/** What a section says, and what corresponds to it elsewhere. */
function readSection(
  scene: CompareScene,
  task: Extract<CoverageTask, { readonly kind: 'section' }>,
  texts: readonly ComparedText[],
): ReadTask {
  const home = scene.texts.read(task.documentId);
  const section = home.document.sections.find(({ sectionId }) => sectionId === task.sectionId);
  if (section === undefined) throw new NamedError('unknownSection', { sectionId: task.sectionId });
  const own = new Set(unitsIn(home.units, section.extent));
  const spansOf = (text: ComparedText, units: Iterable<number>): Span[] =>
    [...new Set(units)].flatMap((unit) => text.units[unit]?.span ?? []);
  const hits = texts.map((text) => {
    if (text === home) return [text.documentId, spansOf(text, own)] as const;
    const linked = scene
      .linksOf(home, text)
      .filter((link) => own.has(link.left) && isSaid(link) && !home.units[link.left]?.isHeading);
    return [
      text.documentId,
      spansOf(
        text,
        linked.map(({ right }) => right),
      ),
    ] as const;
  });
  const said = new Map(hits.filter(([, spans]) => spans.length > 0));
  return { name: section.heading, hits: said, possible: nothing };
}
