import { writeFileSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { originalPath } from '#db/durable-file.ts';
import { generationPath } from '#db/index/open-index.ts';
import { openDatabase } from '#db/open-database.ts';
import { checkLibrary } from './check-library.ts';
import { keepBackup } from './keep-backup.ts';
import { repairLibrary } from './repair-library.ts';
import { newLibrary, testTime } from './testing/library-for-test.ts';

const plan = '某市新型城镇化规划\n\n第一章  总体要求\n坚持“人地钱”挂钩，建设海绵城市。\n';

test('received files that are missing or changed come back from the backups', () => {
  const { options, paths } = kept();
  rmSync(paths[0] ?? '');
  writeFileSync(paths[1] ?? '', 'changed');
  const answer = repairLibrary(options);
  expect(answer.ok).toBe(true);
  expect(answer.repaired.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['originalMissing', 'a@1'],
    ['originalChanged', 'b@1'],
  ]);
});

test('a backup that is itself changed brings nothing back', () => {
  const { options, paths, backups } = kept();
  rmSync(paths[0] ?? '');
  writeFileSync(backups[0] ?? '', 'changed');
  const answer = repairLibrary(options);
  expect([answer.ok, answer.repaired]).toEqual([false, []]);
  expect(answer.problems).toMatchObject([{ kind: 'originalMissing', subject: 'a@1' }]);
});

test('an index that lost passages is made again', () => {
  const { library, options } = kept();
  const open = library.open();
  const { generation } = open.edition();
  open.close();
  spoilIndex(library.dataDir, generation);
  expect(checkLibrary(options).problems).toMatchObject([{ kind: 'indexDamaged', subject: 'a@1' }]);
  const answer = repairLibrary(options);
  expect(answer).toMatchObject({ ok: true, repaired: [{ kind: 'indexDamaged' }], problems: [] });
});

test('a sound library is left as it is', () => {
  const { options } = kept();
  expect(repairLibrary(options)).toMatchObject({ ok: true, repaired: [], problems: [] });
});

function kept() {
  const library = newLibrary({ 'a.txt': plan, 'b.txt': `${plan}第二章  发展目标\n` });
  const hashes = library.ingest().files.map(({ versionId }) => versionId);
  expect(hashes).toEqual(['a@1', 'b@1']);
  const { dataDir, backupsDir } = library;
  const options = { dataDir, backupsDir, now: () => testTime, say: () => undefined };
  keepBackup(options, 'by-hand');
  const open = library.open();
  const sha256 = open
    .listDocuments()
    .flatMap(({ versions }) => versions.map((each) => each.sha256));
  open.close();
  return {
    library,
    options,
    paths: sha256.map((each) => originalPath(dataDir, each)),
    backups: sha256.map((each) => originalPath(backupsDir, each)),
  };
}

function spoilIndex(dataDir: string, generation: number): void {
  const index = openDatabase(generationPath(dataDir, generation), 'index');
  index.exec(
    "DELETE FROM passage WHERE version_id = 'a@1' AND key = (SELECT min(key) FROM passage)",
  );
  index.close();
}
