import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { buildEnvironment, nextCommand } from './build.mjs';
import { dataFolder } from './data.mjs';
import { run } from './run.mjs';
import { projectEnvironment, projectNode, root } from './runtime.mjs';
import { refuse, say } from './say.mjs';
import { warnOfOpenDoor } from './team.mjs';

const defaultPort = 3000;
const defaultHost = '127.0.0.1';
/** A Han character takes nine bytes in an address: ten thousand of them get an answer, not a 431. */
const addressBytes = 256 * 1024;
/**
 * How long a connection is kept for the next question. Who pauses as long as the server waits would
 * ask on a connection that is being closed; a proxy in front keeps its own for a minute.
 */
const keepAliveMs = 75_000;
const askEveryMs = 100;
const lookAfterParentEveryMs = 500;
/** How long the server may take to finish what it is answering before it is ended. */
const graceMs = 5_000;
const lookForBackupEveryMs = 60 * 60 * 1000;

const parentAtStart = process.ppid;

/** Gives `{ host, port }` as the environment asks, or refuses what is no port. */
export function readAddress(env = process.env) {
  const written = env.PORT || String(defaultPort);
  const port = Number(written);
  if (!/^\d{1,5}$/.test(written) || port < 1 || port > 65_535)
    refuse('portInvalid', { port: written });
  return { host: env.HOST || defaultHost, port };
}

/** Refuses an address that another program holds, before any work is done for nothing. */
export async function refuseTakenPort({ host, port }) {
  const error = await tryToListen(host, port);
  if (error === undefined) return;
  if (error.code === 'EADDRINUSE')
    refuse('portInUse', { port, next: port < 65_535 ? port + 1 : 3000 });
  refuse('portRefused', { host, port, reason: error.code ?? error.message });
}

/**
 * Serves this build until a signal ends it, and gives the exit code: 0 after SIGINT or SIGTERM,
 * else the one of the server.
 */
export function serve(folder, address, mode = 'start') {
  warnOfOpenDoor(address);
  const next = [nextCommand, mode, '--hostname', address.host, '--port', String(address.port)];
  const patience = mode === 'start' ? ['--keepAliveTimeout', String(keepAliveMs)] : [];
  const args = [`--max-http-header-size=${addressBytes}`, ...next, ...patience];
  const env = { ...buildEnvironment(folder), ZHENGCI_DATA: dataFolder() };
  if (mode === 'dev') env.NODE_ENV = 'development';
  // Its own group: a Ctrl+C at the terminal reaches it through us, once.
  const child = spawn(projectNode(), args, { cwd: root, env, stdio: 'inherit', detached: true });
  let isEnding = false;
  const end = (signal) => {
    isEnding = true;
    endGroup(child, signal);
    setTimeout(() => endGroup(child, 'SIGKILL'), graceMs).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end('SIGTERM'));
  process.on('exit', () => endGroup(child, 'SIGKILL'));
  endWithNpm(() => end('SIGTERM'));
  void sayWhenReady(address, child).then(() => mode === 'start' && backUpDaily(child));
  return new Promise((done) => child.on('exit', (code) => done(isEnding ? 0 : (code ?? 1))));
}

/**
 * A signal to npm ends the shell between npm and us and goes no further; without this the server
 * would run on, unseen, and keep its port.
 */
function endWithNpm(end) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const clock = setInterval(() => {
    if (process.ppid === parentAtStart) return;
    clearInterval(clock);
    end();
  }, lookAfterParentEveryMs);
  clock.unref();
}

/**
 * Looks every hour whether the last backup is a day old. A process of its own makes it, so that no
 * request waits for it, and a failure (a full disk) is said and ends nothing.
 */
async function backUpDaily(child) {
  const env = projectEnvironment({ ZHENGCI_DATA: dataFolder() });
  const args = ['scripts/zhengci.mjs', 'backup', '--daily'];
  while (child.exitCode === null) {
    const { code, output } = await run(projectNode(), args, { env, isQuiet: true });
    if (code !== 0) process.stderr.write(output);
    await new Promise((next) => setTimeout(next, lookForBackupEveryMs).unref());
  }
}

function endGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}

function tryToListen(host, port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', done);
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => done(undefined)));
  });
}

async function sayWhenReady(address, child) {
  const url = await untilAnswered(address, child);
  if (url !== undefined) say('serving', { url });
}

/** Gives where a site is reached, once it answers; undefined when its process has ended. */
export async function untilAnswered(address, child) {
  const host = address.host === '0.0.0.0' || address.host === '::' ? defaultHost : address.host;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  while (child.exitCode === null) {
    if (await doesAnswer(url)) return url;
    await new Promise((next) => setTimeout(next, askEveryMs));
  }
  return undefined;
}

function doesAnswer(url) {
  return new Promise((done) => {
    const request = get(url, (response) => {
      response.resume();
      done(true);
    });
    request.on('error', () => done(false));
  });
}
