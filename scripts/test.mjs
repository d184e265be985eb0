/**
 * `npm test`: from a fresh checkout to every check of the house; with names, those parts alone.
 * Begins on the machine's own Node.js. The last line adds up all parts.
 */
import { cpus } from 'node:os';
import { ensurePackages } from './install/packages.mjs';
import { addCounts, parts, singleCored } from './install/parts.mjs';
import { refuse, sentence } from './install/say.mjs';

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = names.find((name) => !(name in parts));
if (unknown) refuse('partUnknown', { name: unknown, names: Object.keys(parts).join(' ') });

await ensurePackages();
const counts = new Map();
await runBeside(names.filter((name) => singleCored.includes(name)));
for (const name of names.filter((each) => !singleCored.includes(each))) await runAlone(name);
const total = addCounts([...counts.values()]);
console.log('');
for (const name of names) console.log(`${name.padEnd(8)} ${describe(counts.get(name))}`);
console.log(describe(total));
process.exit(total.failed === 0 ? 0 : 1);

/** Two lines of work, each taking the next part; a part is shown when it is done, in one piece. */
async function runBeside(waiting) {
  const line = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { output, ...rest } = await timed(name);
      process.stderr.write(`${headOf(name)}${output}${footOf(name, rest)}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, line));
}

/** What takes every core shows at once what it does. */
async function runAlone(name) {
  process.stderr.write(headOf(name));
  process.stderr.write(footOf(name, await timed(name)));
}

async function timed(name) {
  const startedAt = performance.now();
  const { output, ...count } = await parts[name]();
  counts.set(name, count);
  return { count, output, seconds: (performance.now() - startedAt) / 1000 };
}

function headOf(name) {
  return `\n── ${name} · ${sentence(`part.${name}`)}\n`;
}

function footOf(name, { count, seconds }) {
  return `── ${name} · ${describe(count)} (${seconds.toFixed(1)} s)\n`;
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
