/**
 * Serves the pages on a library of its own, new, with the sample texts, gone when it ends: what the
 * journeys visit. Ports and hosts as for `npm start`. Each port that is named has a site of its own
 * on a copy of the same library; the one of PORT answers when all of them do.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './install/build.mjs';
import { ensureSamples } from './install/data.mjs';
import { ensurePackages } from './install/packages.mjs';
import { projectNode } from './install/runtime.mjs';
import { readAddress, refuseTakenPort, serve, untilAnswered } from './install/serve.mjs';

const further = process.argv.slice(2);
const model = process.env.ZHENGCI_SAMPLES;
const library = mkdtempSync(join(tmpdir(), 'zhengci-samples-'));
process.on('exit', () => rmSync(library, { recursive: true, force: true }));
process.env.ZHENGCI_DATA = library;
process.env.ZHENGCI_BACKUPS = join(library, 'backups');

const address = readAddress();
await refuseTakenPort(address);
if (model === undefined) await makeLibrary();
else cpSync(model, library, { recursive: true });
const folder = await ensureBuild();
await Promise.all(further.map(serveCopy));
process.exit(await serve(folder, address));

async function makeLibrary() {
  await ensurePackages();
  await ensureSamples();
}

/** Nobody has opened the library yet, so that its files are whole. */
async function serveCopy(port) {
  const env = { ...process.env, PORT: port, ZHENGCI_SAMPLES: library };
  const child = spawn(projectNode(), [fileURLToPath(import.meta.url)], { env, stdio: 'inherit' });
  process.on('exit', () => child.kill('SIGTERM'));
  await untilAnswered({ ...address, port: Number(port) }, child);
  if (child.exitCode !== null) process.exit(1);
}
