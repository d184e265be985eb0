/**
 * `npm test`: from a fresh checkout to every check of the house; with names, those parts alone.
 * Begins on the machine's own Node.js. The last line adds up all parts.
 */
import { ensurePackages } from './install/packages.mjs';
import { addCounts, parts } from './install/parts.mjs';
import { refuse, sentence } from './install/say.mjs';

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = names.find((name) => !(name in parts));
if (unknown) refuse('partUnknown', { name: unknown, names: Object.keys(parts).join(' ') });

await ensurePackages();
const counts = [];
for (const name of names) counts.push(await runPart(name));
const total = addCounts(counts);
console.log('');
names.forEach((name, place) => console.log(`${name.padEnd(8)} ${describe(counts[place])}`));
console.log(describe(total));
process.exit(total.failed === 0 ? 0 : 1);

async function runPart(name) {
  const startedAt = performance.now();
  process.stderr.write(`\n── ${name} · ${sentence(`part.${name}`)}\n`);
  const count = await parts[name]();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stderr.write(`── ${name} · ${describe(count)} (${seconds} s)\n`);
  return count;
}

function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
