import { spawn, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { NamedError } from '#lib/message/named-error.ts';
import { projectFolder } from '#db/project-folder.ts';
import { projectNode } from '#db/project-node.ts';

/** A program that reads bytes from its input, and what it may do. */
export type ApartRequest = {
  /** Its file in this folder. */
  readonly program: string;
  readonly args: readonly string[];
  readonly bytes: Uint8Array;
  /** What is read, for the sentence if it goes wrong. */
  readonly fileName: string;
  /** The one folder that it may write to; without it, it may write nowhere. */
  readonly writableFolder?: string;
  readonly limits?: Partial<ApartLimits>;
};

/** How long and how large a reading may grow. */
export type ApartLimits = { readonly timeoutMs: number; readonly heapMegabytes: number };

/** The slowest honest file, a PDF of 1,000 pages, needs 10 s and 200 MB. */
const usualLimits: ApartLimits = { timeoutMs: 60_000, heapMegabytes: 512 };
/** The answer of the longest text that is accepted, 20 million characters as JSON. */
const maxAnswerBytes = 256 * 1024 * 1024;

/**
 * Runs a reader of foreign formats in a process of its own and gives its answer. The process may
 * read the project, and nothing else; it is killed when it takes too long or too much.
 *
 * readApart({ program: 'decode-program.ts', args: ['规划.pdf'], bytes, fileName: '规划.pdf' })
 */
export function readApart(request: ApartRequest): unknown {
  const limits = { ...usualLimits, ...request.limits };
  const { status, signal, error, stdout, stderr } = spawnSync(
    projectNode(),
    [...flagsFor(request, limits), programPath(request.program), ...request.args],
    {
      input: request.bytes,
      timeout: limits.timeoutMs,
      killSignal: 'SIGKILL',
      maxBuffer: maxAnswerBytes,
      windowsHide: true,
      env: smallEnvironment(),
    },
  );
  const isLate = error !== undefined && 'code' in error && error.code === 'ETIMEDOUT';
  refuseBroken(request, { status, signal, error, isLate, stderr: stderr.toString() });
  return JSON.parse(stdout.toString());
}

/**
 * Does the same while others are answered: a server must not wait.
 *
 * await readApartLater({ program: 'table-program.ts', args: [], bytes, fileName: '清单.xlsx' })
 */
export async function readApartLater(request: ApartRequest): Promise<unknown> {
  const limits = { ...usualLimits, ...request.limits };
  const child = spawn(
    projectNode(),
    [...flagsFor(request, limits), programPath(request.program), ...request.args],
    { windowsHide: true, env: smallEnvironment(), stdio: 'pipe' },
  );
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, limits.timeoutMs);
  const out = collect(child.stdout, () => child.kill('SIGKILL'));
  const err = collect(child.stderr, () => child.kill('SIGKILL'));
  child.stdin.on('error', () => undefined); // It may have ended before it read everything.
  child.stdin.end(request.bytes);
  const end = await new Promise<Ending>((resolve) => {
    child.once('error', (error) => {
      resolve({ status: null, signal: null, error, isLate, stderr: '' });
    });
    child.once('close', (status, signal) => {
      resolve({ status, signal, error: undefined, isLate, stderr: err() });
    });
  });
  clearTimeout(clock);
  refuseBroken(request, end);
  return JSON.parse(out());
}

/** How a reading ended. */
type Ending = {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error: Error | undefined;
  readonly isLate: boolean;
  readonly stderr: string;
};

function refuseBroken({ fileName, limits: own }: ApartRequest, end: Ending): void {
  const limits = { ...usualLimits, ...own };
  const { status, signal, error } = end;
  if (end.isLate) {
    throw new NamedError('readingTookTooLong', { fileName, seconds: limits.timeoutMs / 1000 });
  }
  const isOutOfMemory = signal === 'SIGABRT' || status === 134 || signal === 'SIGTRAP';
  if (isOutOfMemory) {
    throw new NamedError('readingTookTooMuch', { fileName, megabytes: limits.heapMegabytes });
  }
  if (status === 0) return;
  const reason = error?.message ?? lastLine(end.stderr);
  throw new NamedError('readingBroke', { fileName, reason }, { cause: error });
}

/** Gathers what comes out, up to the longest honest answer. */
function collect(stream: NodeJS.ReadableStream, tooMuch: () => void): () => string {
  const chunks: Buffer[] = [];
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxAnswerBytes) tooMuch();
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString();
}

function programPath(program: string): string {
  return join(/* turbopackIgnore: true */ projectFolder(), 'db', 'recipes', program);
}

function flagsFor({ writableFolder }: ApartRequest, { heapMegabytes }: ApartLimits): string[] {
  const root = projectFolder();
  // In a second checkout node_modules may be a link to the first.
  const readable = [root, realpathSync(join(/* turbopackIgnore: true */ root, 'node_modules'))];
  return [
    `--max-old-space-size=${heapMegabytes}`,
    '--permission',
    ...readable.map((folder) => `--allow-fs-read=${folder}`),
    ...(writableFolder === undefined ? [] : [`--allow-fs-write=${writableFolder}`]),
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    '--experimental-strip-types',
  ];
}

/** A reader needs to know nothing of this machine or its person; Windows needs its own folder. */
function smallEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TZ } = process.env as Record<string, string | undefined>;
  return { NODE_ENV: 'production', PATH, ...(SystemRoot && { SystemRoot }), ...(TZ && { TZ }) };
}

function lastLine(text: string): string {
  const lines = text.trim().split('\n');
  return lines.find((line) => /Error/u.test(line)) ?? lines.at(-1) ?? '';
}
