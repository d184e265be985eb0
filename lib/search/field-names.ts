import { foldPoint } from '#lib/text/fold-text.ts';
import type { FieldName } from './expression.ts';

/** What people call the fields, in the query and in other systems. */
const names: { readonly [field in FieldName]: readonly string[] } = {
  place: ['地区', '城市', '地方', 'place', 'city'],
  year: ['年份', '年', 'year'],
  genre: ['文种', '类型', 'genre', 'type'],
  title: ['标题', '题名', 'title'],
  section: ['章节', '小标题', 'section', 'heading'],
  documentNumber: ['文号', '发文字号', 'number'],
};

const byName = new Map(
  Object.entries(names).flatMap(([field, all]) =>
    all.map((name) => [name, field as FieldName] as const),
  ),
);

/**
 * Gives the field that a word before a colon names; any other word before a colon is text.
 *
 * fieldNamed('地区') -> 'place'; fieldNamed('地區') -> 'place'; fieldNamed('注') -> undefined
 */
export function fieldNamed(word: string): FieldName | undefined {
  return byName.get([...word].map(foldPoint).join(''));
}
