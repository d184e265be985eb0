import { expect, test } from 'vitest';
import { parseDocument } from './parse-document.ts';

test.each([
  { title: '信阳市城市市容和环境卫生管理条例', place: '河南省/信阳市' },
  { title: '南阳市居民住宅区消防安全管理条例', place: '河南省/南阳市' },
  { title: '宁波市慈城古县城保护条例', place: '浙江省/宁波市' },
  { title: '安阳市林州红旗渠保护条例', place: '河南省/安阳市' },
  { title: '杭州市历史文化街区和历史建筑保护条例', place: '浙江省/杭州市' },
  { title: '许昌市中心城区河湖水系保护条例', place: '河南省/许昌市' },
  { title: '广州市黄埔区加快新型基础设施建设行动方案', place: '广东省/广州市/黄埔区' },
  { title: '洛阳市老城区国民经济和社会发展规划', place: '河南省/洛阳市/老城区' },
  { title: '河南省鹤壁市浚县城乡总体规划', place: '河南省/鹤壁市/浚县' },
])('$title is of $place', ({ title, place }) => {
  const source = `${title}\n\n第一条 为了规范管理，制定本条例。\n`;
  const { facts } = parseDocument(source, { format: 'txt' }).document;
  expect(facts.place?.value).toBe(place);
});
