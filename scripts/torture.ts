/**
 * `npm run torture`: kills an ingestion at moments drawn by a seed over its whole life, and asks
 * each time whether the library is whole, whether the ingestion can be taken up again, and whether
 * rows and answers are then those of a library that was never disturbed. `npm run torture 50` makes
 * fifty rounds of it. Then it kills a process that makes annotations, until 200 were acknowledged:
 * none of them may be lost.
 */
import { rowsOfLibrary } from '#db/library-rows.ts';
import { killAnnotations } from './torture/kill-annotations.ts';
import { inNewLibrary, zhengci } from './torture/run-zhengci.ts';

const defaultRounds = 30;
const seed = 2022;
const annotationsToKeep = 200;
const wordings = ['一中心六组团', '人地钱挂钩', '15分钟生活圈', '互联网+'];

const rounds = Number(process.argv[2] ?? defaultRounds);
const { answers, rows, tookMs } = await inNewLibrary(undisturbed);
const random = randomFrom(seed);
let failures = 0;
for (let round = 0; round < rounds; round += 1) {
  // A little beyond the end too.
  const afterMs = Math.round(random() * tookMs * 1.1);
  const fault = await inNewLibrary((library) => disturbed(library, afterMs));
  if (fault !== undefined) failures += 1;
  console.log(
    `${fault === undefined ? 'ok    ' : 'FAILED'} killed after ${afterMs} ms  ${fault ?? ''}`,
  );
}
const { kills, kept, lost } = await inNewLibrary((library) =>
  killAnnotations(library, annotationsToKeep),
);
if (lost > 0) failures += 1;
console.log(
  `${lost === 0 ? 'ok    ' : 'FAILED'} ${lost} of ${kept} acknowledged annotations lost in ${kills} kills`,
);
console.log(`${rounds + 1 - failures} passed, ${failures} failed, 0 skipped`);
process.exitCode = failures === 0 ? 0 : 1;

type Undisturbed = {
  readonly answers: string;
  readonly rows: ReturnType<typeof rowsOfLibrary>;
  readonly tookMs: number;
};

async function undisturbed(library: string): Promise<Undisturbed> {
  const startedAt = performance.now();
  const ingested = await zhengci(library, ['ingest', 'corpus', '--json']).ending;
  if (ingested.code !== 0)
    throw new Error(`ingest ended with ${ingested.code}: ${ingested.output}`);
  const took = performance.now() - startedAt;
  return { answers: await answersOf(library), rows: rowsOfLibrary(library), tookMs: took };
}

/** Gives what went wrong, or undefined. */
async function disturbed(library: string, afterMs: number): Promise<string | undefined> {
  const { child, ending } = zhengci(library, ['ingest', 'corpus', '--json']);
  const clock = setTimeout(() => child.kill('SIGKILL'), afterMs);
  await ending;
  clearTimeout(clock);
  const again = await zhengci(library, ['ingest', 'corpus', '--json']).ending;
  if (again.code !== 0) return `ingest again: ${again.output}`;
  const checked = await zhengci(library, ['check', '--json']).ending;
  if (checked.code !== 0) return `check: ${checked.output}`;
  const found = rowsOfLibrary(library);
  const other = Object.keys({ ...rows, ...found }).filter((table) => found[table] !== rows[table]);
  if (other.length > 0) return `other rows: ${other.join(', ')}`;
  return (await answersOf(library)) === answers ? undefined : 'other answers';
}

async function answersOf(library: string): Promise<string> {
  const found: string[] = [];
  for (const wording of wordings) {
    found.push((await zhengci(library, ['search', wording, '--json']).ending).output);
  }
  return found.join('\n');
}

/** Draws numbers from 0 to 1 that are the same for the same seed. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
