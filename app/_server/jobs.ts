import 'server-only';
import { connection } from 'next/server.js';
import { homedir } from 'node:os';
import { dataFolders } from '#db/data-folders.ts';
import { type Jobs, openJobs } from '#db/recipes/jobs/open-jobs.ts';
import { permissions } from '#db/recipes/permissions.ts';
import { recordChanges } from '#db/recipes/record-changes.ts';
import { sharedLibrary } from './shared-library.ts';
import { requestActor } from './request-actor.ts';

/** Pages and routes are built as separate programs; what they share stands on globalThis. */
const place = Symbol.for('zhengci.jobs');
type Shared = { [place]: Jobs | undefined };

/** Gives the ingestions of this process, opened by the first request. */
export async function openedJobs(): Promise<Jobs> {
  await connection();
  await requestActor();
  const shared = globalThis as unknown as Shared;
  shared[place] ??= open();
  return shared[place];
}

function open(): Jobs {
  const surroundings = { env: process.env, platform: process.platform, home: homedir() };
  const opened = openJobs(dataFolders(surroundings), () => new Date());
  const jobs = recordChanges(opened, {
    part: 'jobs',
    table: permissions.jobs,
    record: (change) => {
      sharedLibrary().record(change);
    },
  });
  process.once('exit', () => {
    jobs.close();
  });
  return jobs;
}
