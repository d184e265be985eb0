/**
 * `npm run torture`: breaks libraries on purpose, and looks each time whether anything is lost.
 *
 *   npm run torture                kills, failpoints and refusals, as below
 *   npm run torture 200            200 processes killed at moments drawn by a seed
 *   npm run torture failpoints     killed, and refused by the disk, at every named moment
 *   npm run torture refusals 5     calls to the disk refused by the system, five of each kind
 *   npm run torture load 30        twenty people at a built site for thirty minutes
 */
import { failAtEach } from './torture/fail-at-each.ts';
import { killStages } from './torture/kill-stages.ts';
import { torturePeople } from './torture/load.ts';
import type { Outcome } from './torture/outcome.ts';
import { refuseCalls } from './torture/refuse-calls.ts';

type Tell = (outcome: Outcome) => void;
type Part = { readonly usual: number; readonly run: (amount: number, tell: Tell) => Promise<void> };

const parts: Readonly<Record<string, Part>> = {
  kills: { usual: 30, run: killStages },
  failpoints: { usual: 1, run: async (_, tell) => failAtEach(tell) },
  refusals: { usual: 2, run: refuseCalls },
  load: {
    usual: 30,
    run: async (minutes, tell) => {
      const harm = await torturePeople(minutes);
      tell({ name: `twenty people for ${minutes} minutes`, harm });
    },
  },
};

const words = process.argv.slice(2);
const amount = words.find((word) => /^\d+$/.test(word));
const named = words.filter((word) => word !== amount);
const unknown = named.find((word) => !(word in parts));
const usual = amount === undefined ? ['kills', 'failpoints', 'refusals'] : ['kills'];
const counts = { passed: 0, failed: 0, skipped: 0 };
if (unknown === undefined) {
  for (const name of named.length > 0 ? named : usual) {
    const part = parts[name];
    await part?.run(Number(amount ?? part.usual), tell);
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  process.exitCode = counts.failed === 0 ? 0 : 1;
} else {
  console.error(`${unknown}: no such part; there are ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 2;
}

function tell({ name, harm, isSkipped = false }: Outcome): void {
  const verdict = isSkipped ? 'skipped' : harm.length === 0 ? 'passed' : 'failed';
  counts[verdict] += 1;
  console.log([`${verdict.padEnd(8)} ${name}`, ...harm.map((line) => `    ${line}`)].join('\n'));
}
