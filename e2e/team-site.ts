import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A site that several people share, on a library of one text. */
export type TeamSite = {
  readonly origin: string;
  /** The link for the first admin, as the terminal shows it. */
  readonly firstLink: string;
  /** What its processes have asked of other machines, a line each, and which were watched. */
  readonly outbound: () => readonly string[];
  readonly end: () => Promise<void>;
};

const watcher = new URL('watch-outbound.mjs', import.meta.url).href;

/** Begins `zhengci serve --team` on a new library, as whoever sets up a shared server does. */
export async function beginTeamSite(port: number): Promise<TeamSite> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-team-'));
  const env = {
    ...process.env,
    ...{ ZHENGCI_DATA: join(folder, 'data'), ZHENGCI_BACKUPS: join(folder, 'backups') },
    LC_ALL: 'C.UTF-8',
  };
  const log = join(folder, 'outbound.log');
  const watched = { ...env, ZHENGCI_OUTBOUND: log, NODE_OPTIONS: `--import=${watcher}` };
  const text = join(folder, '某市_2022.txt');
  writeFileSync(text, '某市新型城镇化规划\n\n一、总体要求\n建设海绵城市，推动“人地钱”挂钩。\n');
  await ended(spawn('node', ['scripts/zhengci.mjs', 'ingest', text], { env, stdio: 'ignore' }));
  const serve = ['scripts/zhengci.mjs', 'serve', '--team', '--port', String(port)];
  const child = spawn('node', serve, { env: watched, stdio: ['ignore', 'inherit', 'pipe'] });
  const said = await untilReady(child);
  const origin = `http://127.0.0.1:${String(port)}`;
  const firstLink = /http:\S+\/invitations\/\S+/.exec(said)?.[0];
  if (firstLink === undefined) throw new Error(`No invitation was shown:\n${said}`);
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const outbound = () =>
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  return { origin, firstLink, outbound, end };
}

/** Gives what the watch writes of a process that does ask another machine (an address of nobody). */
export async function askAbroad(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-abroad-'));
  const log = join(folder, 'outbound.log');
  const code = "require('net').connect(9, '192.0.2.1').on('error', () => {}).destroy()";
  const env = { ...process.env, ZHENGCI_OUTBOUND: log };
  await ended(spawn('node', [`--import=${watcher}`, '-e', code], { env, stdio: 'ignore' }));
  const told = readFileSync(log, 'utf8');
  rmSync(folder, { recursive: true, force: true });
  return told;
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
