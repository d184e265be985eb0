import { expect, test } from 'vitest';
import { shortPath } from './short-path.ts';

test.each([
  { path: ['第四章 高质量推进农业转移人口市民化', '第四节 健全配套政策'], short: '第四章第四节' },
  { path: ['三、扎实推动', '（三）着力促进市民化', '4.健全政策体系'], short: '三（三）4' },
  { path: ['第六章 城乡融合', '专栏8 养老服务设施'], short: '第六章专栏8' },
  { path: ['发展环境与总体要求'], short: '发展环境与总' },
  { path: [], short: '' },
])('$path is cited as $short', ({ path, short }) => {
  expect(shortPath(path)).toBe(short);
});
