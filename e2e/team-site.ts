import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A site that several people share, on a library of one text. */
export type TeamSite = {
  readonly origin: string;
  /** The link for the first admin, as the terminal shows it. */
  readonly firstLink: string;
  /** Whom its processes have connected to and which names they looked up, a line each. */
  readonly watched: () => readonly string[];
  readonly end: () => Promise<void>;
};

const watcher = new URL('watch-connections.mjs', import.meta.url).href;

/** Begins `zhengci serve --team` on a new library, as whoever sets up a shared server does. */
export async function beginTeamSite(port: number): Promise<TeamSite> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-team-'));
  const env = {
    ...process.env,
    ...{ ZHENGCI_DATA: join(folder, 'data'), ZHENGCI_BACKUPS: join(folder, 'backups') },
    LC_ALL: 'C.UTF-8',
  };
  const log = join(folder, 'watched.log');
  const watchedEnv = { ...env, ZHENGCI_WATCHED: log, NODE_OPTIONS: `--import=${watcher}` };
  const text = join(folder, '某市_2022.txt');
  writeFileSync(text, '某市新型城镇化规划\n\n一、总体要求\n建设海绵城市，推动“人地钱”挂钩。\n');
  await ended(spawn('node', ['scripts/zhengci.mjs', 'ingest', text], { env, stdio: 'ignore' }));
  const serve = ['scripts/zhengci.mjs', 'serve', '--team', '--port', String(port)];
  const child = spawn('node', serve, { env: watchedEnv, stdio: ['ignore', 'inherit', 'pipe'] });
  const said = await untilReady(child);
  const origin = `http://127.0.0.1:${String(port)}`;
  const firstLink = /http:\S+\/invitations\/\S+/.exec(said)?.[0];
  if (firstLink === undefined) throw new Error(`No invitation was shown:\n${said}`);
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const told = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  return { origin, firstLink, watched: told, end };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode === null) child.once('exit', () => done());
    else done();
  });
}

function untilReady(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((done, fail) => {
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('政辞已就绪')) done(said);
    });
    child.once('exit', () => fail(new Error(`The site did not begin:\n${said}`)));
  });
}
