import { ensureBuild } from './install/build.mjs';
import { refuseUnwritableData } from './install/data.mjs';
import { readAddress, refuseTakenPort, serve } from './install/serve.mjs';
import { inviteFirst, shareSite } from './install/team.mjs';

/**
 * Serves the site on the library as it is: like `npm start`, without packages and sample texts.
 * Builds the pages where their sources have changed, and gives the exit code of the server.
 */
export async function serveSite({ port, host, isTeam, origin }) {
  const { PORT, HOST } = process.env;
  const address = readAddress({ PORT: port ?? PORT, HOST: host ?? HOST });
  await refuseTakenPort(address);
  refuseUnwritableData();
  if (isTeam) shareSite(address, origin);
  const folder = await ensureBuild();
  await inviteFirst();
  return serve(folder, address);
}
