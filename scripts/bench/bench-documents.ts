/**
 * Reads every file of a folder as the product does and looks at what came out: refused with a
 * reason or read whole, every character in exactly one passage or region, every article a section.
 */
import { readFileSync } from 'node:fs';
import { extensionOf } from '#lib/decode/format-of.ts';
import { type Span, sliceSpan } from '#lib/text/span.ts';
import { decodeFile } from '#db/recipes/decode-file.ts';
import { findFiles, type FoundFile } from '#db/recipes/find-files.ts';
import { type Understanding, understandText } from '#db/recipes/understand-text.ts';
import { checkArticles, drawLaws, type ReadText } from './check-articles.ts';
import { comparePairs } from './compare-pairs.ts';
import { printFigure } from './print-figures.ts';

/** What became of one file. `empty`: nothing of it is read, and nobody was told. */
type Outcome = { readonly kind: (typeof kinds)[number]; readonly detail: string };

const kinds = ['read', 'refused', 'crashed', 'empty', 'uncovered'] as const;

/** Prints the figures of one folder, and each file that is not simply read. */
export function benchDocuments(name: string, folder: string): void {
  console.log(`\ndocuments of ${name}: ${folder}`);
  const { files } = findFiles([folder]);
  const texts: ReadText[] = [];
  const outcomes = files.map((file) => ({ file, outcome: readOne(file, texts) }));
  printFigure('files', files.length);
  for (const [format, all] of Map.groupBy(outcomes, ({ file }) => extensionOf(file.source))) {
    const byKind = Map.groupBy(all, ({ outcome }) => outcome.kind);
    const counts = kinds.map((kind) => `${kind} ${String(byKind.get(kind)?.length ?? 0)}`);
    printFigure(`  .${format}`, `${String(all.length)}: ${counts.join(', ')}`);
  }
  for (const { file, outcome } of outcomes) {
    if (outcome.kind !== 'read')
      console.log(`  ${outcome.kind}: ${file.source}: ${outcome.detail}`);
  }
  checkArticles(drawLaws(texts));
  comparePairs(folder);
}

function readOne({ path, source }: FoundFile, texts: ReadText[]): Outcome {
  try {
    const decoded = decodeFile(readFileSync(path), source);
    if (decoded.kind === 'refused') return { kind: 'refused', detail: decoded.code };
    const { text, format, notes } = decoded;
    const read = understandText(text, format, { decodeNotes: notes, hasWords: false });
    texts.push({ source, text, sections: read.sections });
    return judge(text, read);
  } catch (error) {
    return { kind: 'crashed', detail: String(error) };
  }
}

function judge(text: string, { passages, regions }: Understanding): Outcome {
  const isRead = passages.some(({ span }) => sliceSpan(text, span).trim() !== '');
  if (!isRead) return { kind: 'empty', detail: `${String(text.length)} characters` };
  const wrong = countUncovered(text, [...passages, ...regions]);
  return wrong === 0
    ? { kind: 'read', detail: '' }
    : { kind: 'uncovered', detail: `${String(wrong)} characters` };
}

/** How many characters stand in no passage and no region, or in two. */
function countUncovered(text: string, parts: readonly { readonly span: Span }[]) {
  const times = new Uint8Array(text.length);
  for (const { span } of parts) {
    for (let at = span.start; at < span.end; at += 1) times[at] = (times[at] ?? 0) + 1;
  }
  return times.reduce((sum, count) => sum + Number(count !== 1), 0);
}
