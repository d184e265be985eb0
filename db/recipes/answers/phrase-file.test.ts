import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDocx } from '#lib/decode/read-docx.ts';
import { readCsv } from '#lib/export/testing/read-csv.ts';
import { localActor } from '#db/recipes/actor.ts';
import { newLibrary } from '#db/recipes/testing/library-for-test.ts';
import { writePhraseFile } from './phrase-file.ts';

test('a phrase is taken away with every place of it and its family, quoted and cited', () => {
  const made = newLibrary();
  made.ingest({ paths: [join(import.meta.dirname, '..', '..', '..', 'corpus')] });
  const library = made.open();
  const written = (format: 'csv' | 'docx') =>
    writePhraseFile(library, {
      ...{ actor: localActor, wording: '15分钟生活圈', format, reader: 'program', locale: 'zh-CN' },
      style: { standard: '2025' },
    });
  const { content, name } = written('csv');
  expect(name).toBe('提法 15分钟生活圈.csv');
  const [, ...rows] = readCsv(String(content));
  const kinds = rows.map(([, kin]) => kin);
  expect(kinds.filter((kin) => kin === '本语')).toHaveLength(3);
  expect(kinds.filter((kin) => kin === '同族')).toHaveLength(8);
  const places = new Set(rows.map(([, , place]) => place));
  expect(places).toEqual(new Set(['河南省/鹤壁市', '河南省/濮阳市', '河南省', '河南省/原文隐去']));
  const health = rows.find(([wording]) => wording === '15分钟健身圈');
  expect(health?.[5]).toBe(
    '充分利用景区、公园、公共绿地、广场等增设健身设施,完善健身功能,形成15分钟健身圈。',
  );
  expect(health?.[6]).toMatch(/^鹤壁市人民政府\. 鹤壁市新型城镇化规划.*字符23529-23536\.$/u);
  const word = written('docx').content;
  if (typeof word === 'string') throw new Error('A text for Word is bytes.');
  expect(readDocx(word).text).toContain('15分钟社区居家养老服务圈');
  library.close();
});
