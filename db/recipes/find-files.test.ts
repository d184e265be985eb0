import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from './find-files.ts';

// 规划.txt as an older Chinese system writes it into a folder.
const gbkName = Buffer.from([0xb9, 0xe6, 0xbb, 0xae, 0x2e, 0x74, 0x78, 0x74]);

// Other systems keep names as text, and have no such file.
test.runIf(process.platform === 'linux')('a name in GBK is read, and its file found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhengci-names-'));
  mkdirSync(join(folder, '市级'));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/市级/`), gbkName]), '一、总体要求');
  writeFileSync(join(folder, '.hidden'), '');
  writeFileSync(join(folder, 'a.txt'), '');
  expect(findFiles([folder]).files.map(({ source }) => source)).toEqual(['a.txt', '市级/规划.txt']);
});
