import { createHash } from 'node:crypto';
import { closeSync, createWriteStream, openSync, rmSync, statfsSync } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { NamedError } from '#lib/message/named-error.ts';
import { addReceived, jobFolder, listReceived, uploadPath } from './job-folder.ts';
import { type ReceivedFile, uploadLimits } from './job-model.ts';
import { sourceName } from './source-name.ts';

/** A file as it is sent. */
export type Upload = {
  readonly source: string;
  readonly body: ReadableStream<Uint8Array> | null;
  /** What the sender says of its size; it is believed only where it is too much. */
  readonly promisedBytes: number | undefined;
  readonly limits?: typeof uploadLimits;
};

/**
 * Lays a sent file down as it comes, counting: what is too large is refused before it fills the
 * disk, by what the sender says or by what arrives.
 *
 * await receiveUpload('/data', jobId, { source: '鹤壁市规划.docx', body, promisedBytes: 48213 })
 */
export async function receiveUpload(
  dataDir: string,
  jobId: string,
  { source: sent, body, promisedBytes, limits = uploadLimits }: Upload,
): Promise<ReceivedFile> {
  const source = sourceName(sent);
  if (source === '') throw new NamedError('badFileName', { name: sent });
  const before = listReceived(dataDir, jobId);
  const left = roomFor(before, { dataDir, jobId, limits, source });
  if (promisedBytes !== undefined) refuseMoreThan(left, promisedBytes, source);
  const { number, path } = reserveNumber(dataDir, jobId, before.length);
  try {
    const file = { number, source, ...(await layDown(body, { path, left, source })) };
    addReceived(dataDir, jobId, file);
    return file;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Several files of a job arrive at once: whoever makes the file of a number has it. */
function reserveNumber(
  dataDir: string,
  jobId: string,
  from: number,
): { readonly number: number; readonly path: string } {
  for (let number = from; ; number += 1) {
    const path = uploadPath(dataDir, jobId, number);
    try {
      closeSync(openSync(path, 'wx'));
      return { number, path };
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!isTaken) throw error;
    }
  }
}

type Room = {
  readonly dataDir: string;
  readonly jobId: string;
  readonly source: string;
  readonly limits: typeof uploadLimits;
};
type Left = {
  readonly bytes: number;
  readonly code: 'uploadTooLarge' | 'jobTooLarge' | 'diskFull';
};

function roomFor(before: readonly ReceivedFile[], room: Room): Left {
  const { dataDir, jobId, limits, source } = room;
  if (before.length >= limits.maxFiles) {
    throw new NamedError('tooManyFiles', { fileName: source, limit: limits.maxFiles });
  }
  const sum = before.reduce((total, { bytes }) => total + bytes, 0);
  const disk = statfsSync(jobFolder(dataDir, jobId));
  // Received, kept as an original, indexed: each byte is on the disk about three times.
  const free = (disk.bavail * disk.bsize - limits.spareBytes) / 3;
  const each: Left[] = [
    { bytes: limits.maxFileBytes, code: 'uploadTooLarge' },
    { bytes: limits.maxJobBytes - sum, code: 'jobTooLarge' },
    { bytes: Math.floor(free), code: 'diskFull' },
  ];
  return each.reduce((least, next) => (next.bytes < least.bytes ? next : least));
}

function refuseMoreThan({ bytes, code }: Left, promised: number, fileName: string): void {
  if (promised <= bytes) return;
  const megabytes = Math.ceil(promised / 1024 / 1024);
  const limit = Math.max(0, Math.floor(bytes / 1024 / 1024));
  throw new NamedError(code, { fileName, path: fileName, megabytes, limit });
}

type Place = { readonly path: string; readonly left: Left; readonly source: string };

async function layDown(
  body: Upload['body'],
  { path, left, source }: Place,
): Promise<Pick<ReceivedFile, 'bytes' | 'sha256'>> {
  let total = 0;
  const hash = createHash('sha256');
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      hash.update(chunk);
      try {
        refuseMoreThan(left, total, source);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
  const sent = body === null ? Readable.from([]) : Readable.fromWeb(body);
  await pipeline(sent, count, createWriteStream(path, { flags: 'w' }));
  return { bytes: total, sha256: hash.digest('hex') };
}
