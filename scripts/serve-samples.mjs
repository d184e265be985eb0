/**
 * Serves the pages on a library of its own, new, with the sample texts, gone when it ends: what the
 * journeys visit. Ports and hosts as for `npm start`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from './install/build.mjs';
import { ensureSamples } from './install/data.mjs';
import { ensurePackages } from './install/packages.mjs';
import { readAddress, refuseTakenPort, serve } from './install/serve.mjs';

const library = mkdtempSync(join(tmpdir(), 'zhengci-samples-'));
process.on('exit', () => rmSync(library, { recursive: true, force: true }));
process.env.ZHENGCI_DATA = library;
process.env.ZHENGCI_BACKUPS = join(library, 'backups');

const address = readAddress();
await refuseTakenPort(address);
await ensurePackages();
await ensureSamples();
process.exit(await serve(await ensureBuild(), address));
