/**
 * Does one thing with a library in a process of its own, which a test kills: stage and folders are
 * its arguments. Says each annotation at once when it is kept.
 */
import { writeSync } from 'node:fs';
import { doStage, type Stage } from './do-stage.ts';

const [stage = 'ingest', dataDir = '', backupsDir = '', texts = ''] = process.argv.slice(2);
doStage(
  stage as Stage,
  { dataDir, backupsDir, texts, hasSecondThread: true },
  {
    kept: (row) => writeSync(1, `kept ${row}\n`),
    fault: (words) => writeSync(1, `fault ${words}\n`),
  },
);
