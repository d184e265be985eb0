/**
 * `npm start`: from a fresh checkout to a served library; `npm run dev` the same without a build.
 * Begins on the machine's own Node.js, before anything is installed.
 */
import { ensureBuild } from './install/build.mjs';
import { ensureSamples, refuseUnwritableData } from './install/data.mjs';
import { ensurePackages } from './install/packages.mjs';
import { readAddress, refuseTakenPort, serve } from './install/serve.mjs';
import { inviteFirst, shareSite } from './install/team.mjs';

const isDevelopment = process.argv.includes('--dev');
const address = readAddress();
await refuseTakenPort(address);
refuseUnwritableData();
if (process.env.ZHENGCI_TEAM === '1') shareSite(address);
await ensurePackages();
await ensureSamples();
const folder = isDevelopment ? '.next' : await ensureBuild();
await inviteFirst();
process.exit(await serve(folder, address, isDevelopment ? 'dev' : 'start'));
