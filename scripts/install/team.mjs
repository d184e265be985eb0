import { dataFolder } from './data.mjs';
import { run } from './run.mjs';
import { projectEnvironment, projectNode } from './runtime.mjs';
import { refuse, say } from './say.mjs';

/**
 * Says in the environment of this process that people sign in, and where they reach the site: the
 * server and what it starts read it there. The name in that address is one that it answers to.
 */
export function shareSite({ host, port }, origin) {
  // Nobody can type 0.0.0.0: whoever is invited must know where to.
  if (!origin && !process.env.ZHENGCI_ORIGIN && ['0.0.0.0', '::'].includes(host)) {
    refuse('teamNeedsOrigin', { host });
  }
  const here = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  process.env.ZHENGCI_TEAM = '1';
  process.env.ZHENGCI_ORIGIN = origin ?? (process.env.ZHENGCI_ORIGIN || here);
  const { hostname, protocol } = new URL(process.env.ZHENGCI_ORIGIN);
  const known = process.env.ZHENGCI_HOSTS;
  process.env.ZHENGCI_HOSTS = known ? `${known},${hostname}` : hostname;
  const isNear = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  if (protocol === 'http:' && !isNear)
    say('teamWithoutHttps', { origin: process.env.ZHENGCI_ORIGIN });
}

/** Shows the link that makes the first account, while there is no admin. */
export async function inviteFirst() {
  if (process.env.ZHENGCI_TEAM !== '1') return;
  const env = projectEnvironment({ ZHENGCI_DATA: dataFolder() });
  const args = ['scripts/zhengci.mjs', 'invite', '--role', 'admin', '--if-none'];
  const { output } = await run(projectNode(), args, { env, isQuiet: true });
  process.stderr.write(output);
}

/** Warns who serves a library to others without asking who they are. */
export function warnOfOpenDoor({ host }) {
  const isNear = ['127.0.0.1', 'localhost', '::1'].includes(host);
  if (!isNear && process.env.ZHENGCI_TEAM !== '1') say('openToAll', { host });
}
