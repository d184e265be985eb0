import { sliceSpan, type Span } from '#lib/text/span.ts';
import { understand, type AnchorDocument } from './anchor-documents.ts';
import { drawTargets, type Target } from './draw-targets.ts';
import { gradePlace, isLeft, type Grade } from './judge-place.ts';
import type { Answer, Method } from './methods.ts';
import { dropSpans, linesOf, randomOf, type Perturbation } from './perturbations.ts';
import { splitSentences } from '#lib/passage/split-sentences.ts';
import type { TracedText } from './traced-text.ts';

/** How often each grade was given. */
export type Tally = { [grade in Grade]: number } & { all: number };

/** One line of the table: a tally for each method, in their order. */
export type Row = {
  readonly name: string;
  readonly tallies: readonly Tally[];
  readonly ms: number[];
};

/** A document and the targets drawn in it. */
export type Drawn = { readonly home: AnchorDocument; readonly targets: readonly Target[] };

/** Draws targets in each document. */
export function drawAll(
  documents: readonly AnchorDocument[],
  perDocument: number,
): readonly Drawn[] {
  return documents.map((home) => {
    const random = randomOf(1, home.name);
    return { home, targets: drawTargets(home.text, home.passages, { count: perDocument, random }) };
  });
}

/** Measures one kind of change. */
export function runPerturbation(
  drawn: readonly Drawn[],
  perturbation: Perturbation,
  methods: readonly Method[],
): Row {
  const row = newRow(perturbation.name, methods);
  for (const { home, targets } of drawn) {
    const random = randomOf(2, `${perturbation.name} ${home.name}`);
    const changed = perturbation.change(home.text, random);
    if (perturbation.group === 'unredaction') runBackwards(row, { home, changed }, methods);
    else run(row, { home, changed, targets: survivors(changed, targets) }, methods);
  }
  return row;
}

/** A target of which a part was dropped is measured elsewhere. */
function survivors(changed: TracedText, targets: readonly Target[]): readonly Target[] {
  return targets.filter(({ span }) => isLeft(changed, span));
}

type Change = {
  readonly home: AnchorDocument;
  readonly changed: TracedText;
  readonly targets: readonly Target[];
};

function run(row: Row, { home, changed, targets }: Change, methods: readonly Method[]): void {
  const text = understand(home.name, changed.text);
  for (const { span } of targets) {
    for (const [at, method] of methods.entries()) {
      const start = performance.now();
      const answer = method.locate(home, span, text);
      if (at === 0) row.ms.push(performance.now() - start);
      count(
        row.tallies[at],
        gradeOf(
          { traced: changed, starsAreBold: home.starsAreBold || text.starsAreBold },
          span,
          answer,
        ),
      );
    }
  }
}

/** The copy with redactions is the home, and the full text turns up later. */
function runBackwards(
  row: Row,
  { home, changed }: Omit<Change, 'targets'>,
  methods: readonly Method[],
): void {
  const redacted = understand(home.name, changed.text);
  const random = randomOf(3, home.name);
  const drawn = drawTargets(redacted.text, redacted.passages, { count: 40, random });
  const targets = drawn.filter(({ span }) => sliceSpan(redacted.text, span).includes('*'));
  run(row, { home: redacted, changed: turned(changed, home.text), targets }, methods);
}

function turned(changed: TracedText, home: string): TracedText {
  const from = new Int32Array(home.length).fill(-1);
  const to = new Int32Array(home.length).fill(-1);
  for (let unit = 0; unit < changed.text.length; unit += 1) {
    for (let at = changed.from[unit] ?? 0; at < (changed.to[unit] ?? 0); at += 1) {
      if ((from[at] ?? -1) < 0) from[at] = unit;
      to[at] = unit + 1;
    }
  }
  return { text: home, from, to };
}

/** What is dropped with a target. */
export type Loss = 'paragraph' | 'sentence';

const lossesAtOnce = 8; // Parsing is what takes time.
const lossGap = 400; // Never neighbours: each loss stands in whole surroundings.

/** Measures what is made of targets that are gone: every place for them is false. */
export function runLoss(
  drawn: readonly Drawn[],
  loss: Loss,
  methods: readonly Method[],
): { readonly all: Row; readonly phrases: Row } {
  const phrases = newRow('  of these, 4 to 12 characters', methods);
  const others = newRow('', methods);
  for (const { home, targets } of drawn) {
    for (const row of [phrases, others]) {
      const meant = targets.filter(({ kind }) => (kind === 'phrase') === (row === phrases));
      for (const group of apart(meant)) {
        const spans = group.map(({ span }) => lossOf(home.text, span, loss));
        run(row, { home, changed: dropSpans(home.text, spans), targets: group }, methods);
      }
    }
  }
  return { all: sumOf(`${loss} deleted`, phrases, others), phrases };
}

function sumOf(name: string, a: Row, b: Row): Row {
  const tallies = a.tallies.map((tally, at) => {
    const sum = { ...tally };
    const other = b.tallies[at] ?? newTally();
    for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += other[key];
    return sum;
  });
  return { name, tallies, ms: [...a.ms, ...b.ms] };
}

function apart(targets: readonly Target[]): readonly (readonly Target[])[] {
  const groups: Target[][] = [];
  for (const target of targets) {
    const group = groups.find(
      (each) =>
        each.length < lossesAtOnce &&
        each.every((other) => distance(other.span, target.span) > lossGap),
    );
    if (group === undefined) groups.push([target]);
    else group.push(target);
  }
  return groups;
}

function distance(a: Span, b: Span): number {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end);
}

/** The lines or sentences that a target stands in. */
export function lossOf(text: string, target: Span, loss: Loss): Span {
  const lines = linesOf(text).filter(({ start, end }) => start < target.end && end > target.start);
  const whole = { start: lines[0]?.start ?? target.start, end: lines.at(-1)?.end ?? target.end };
  if (loss === 'paragraph') return whole;
  const sentences = splitSentences(sliceSpan(text, whole), whole.start).filter(
    ({ span }) => span.start < target.end && span.end > target.start,
  );
  return {
    start: Math.min(target.start, sentences[0]?.span.start ?? target.start),
    end: Math.max(target.end, sentences.at(-1)?.span.end ?? target.end),
  };
}

function gradeOf(changed: Parameters<typeof gradePlace>[0], target: Span, answer: Answer): Grade {
  return answer.kind === 'placed' ? gradePlace(changed, target, answer.span) : answer.kind;
}

/** Makes an empty row. */
export function newRow(name: string, methods: readonly Method[]): Row {
  return { name, tallies: methods.map(newTally), ms: [] };
}

function newTally(): Tally {
  return { exact: 0, near: 0, wrong: 0, orphan: 0, ambiguous: 0, skipped: 0, all: 0 };
}

function count(tally: Tally | undefined, grade: Grade): void {
  if (tally === undefined) return;
  tally[grade] += 1;
  tally.all += 1;
}
