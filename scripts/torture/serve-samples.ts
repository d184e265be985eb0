import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { projectEnvironment, projectNode, root } from '../install/runtime.mjs';

/** A built site on the sample texts, in processes of its own. */
export type ServedSamples = {
  readonly address: string;
  /** What the process that answers holds in memory; 0 where the system does not say. */
  memoryBytes(): number;
  end(): Promise<void>;
};

const port = process.env['ZHENGCI_TORTURE_PORT'] ?? '34140';
const longestStartMs = 300_000; // A first build is part of it.

/** Serves the sample texts from a library that is gone afterwards, as a visitor would meet them. */
export async function serveSamples(): Promise<ServedSamples> {
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(projectNode(), ['scripts/serve-samples.mjs'], {
    cwd: root,
    env: projectEnvironment({ PORT: port, HOST: '127.0.0.1' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  for (const started = performance.now(); !(await doesAnswer(address));) {
    const isLate = performance.now() - started > longestStartMs;
    if (isLate || child.exitCode !== null) throw new Error(`${address} does not answer`);
    await wait(200);
  }
  const server = processesBelow(child.pid ?? 0).find(({ name }) => name.includes('next-server'));
  return {
    address,
    memoryBytes: () => processes().find(({ pid }) => pid === server?.pid)?.bytes ?? 0,
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

async function doesAnswer(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

type Process = {
  readonly pid: number;
  readonly parent: number;
  readonly bytes: number;
  readonly name: string;
};

function processes(): readonly Process[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, kilobytes, name = ''] =
      /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined) return [];
    return { pid: Number(pid), parent: Number(parent), bytes: Number(kilobytes) * 1024, name };
  });
}

/** Children, and their children. */
function processesBelow(pid: number): readonly Process[] {
  const all = processes();
  const below = (parent: number): Process[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(pid);
}
