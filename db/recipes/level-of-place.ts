// 北京市 stands at the level of a province, 巩义市 below another city at that of a county.
const municipalities = new Set(['北京市', '天津市', '上海市', '重庆市']);

/**
 * Gives the level of a place by the ending of its last part; undefined where that says nothing.
 *
 * levelOfPlace('河南省/鹤壁市') -> '市'; levelOfPlace('河南省/原文隐去') -> undefined
 */
export function levelOfPlace(place: string): string | undefined {
  const parts = place.split('/');
  const name = parts.at(-1) ?? '';
  if (name === '全国' || name === '国家' || name === '中国') return '国家';
  if (municipalities.has(name) || /(省|自治区|特别行政区|兵团)$/.test(name)) return '省';
  if (/(市|州|盟|地区)$/.test(name)) return isBelowCity(parts) ? '县' : '市';
  if (/(县|区|旗)$/.test(name)) return '县';
  if (/(乡|镇|街道|苏木)$/.test(name)) return '乡';
  return undefined;
}

function isBelowCity(parts: readonly string[]): boolean {
  return parts.slice(0, -1).some((part) => /(市|州|盟|地区)$/.test(part));
}
