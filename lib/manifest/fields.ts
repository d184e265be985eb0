/** What a manifest can say about a document, in the order of its columns. */
export const manifestFields = [
  'title',
  'place',
  'issuer',
  'author',
  'documentNumber',
  'issuedOn',
  'publishedOn',
  'year',
  'genre',
  'status',
  'versionLabel',
  'versionDate',
] as const;

/** A field of a manifest. */
export type ManifestField = (typeof manifestFields)[number];

/** A column of a manifest: a field, or what says which document a row speaks of. */
export type ManifestColumn = ManifestField | 'file' | 'documentId';

/** How people head such a column, beside the name itself. */
const headings: Readonly<Record<ManifestColumn, readonly string[]>> = {
  file: ['文件', '文件名', '路径', '来源文件', 'source', 'path', 'file name'],
  documentId: ['编号', '文件编号', 'id', 'document id'],
  title: ['题名', '标题', '名称', '文件标题'],
  place: ['地区', '地域', '地方', '省市', '行政区划', 'region'],
  issuer: ['发文机关', '机关', '发文单位', '发布机构', 'issued by'],
  author: ['作者', '署名'],
  documentNumber: ['发文字号', '文号', '字号', 'document number', 'number'],
  issuedOn: ['成文日期', '成文日', '印发日期', '发文日期', '日期', 'issued on', 'date'],
  publishedOn: ['公布日期', '发布日期', '发布时间', '公开日期', 'published on'],
  year: ['年份', '年度', '年'],
  genre: ['文种', '体裁', '类型', '文件类型', 'kind', 'type'],
  status: ['状态', '稿本'],
  versionLabel: ['版本', '版本名', '版本标签', 'version', 'version label'],
  versionDate: ['版本日期', 'version date'],
};

const byHeading = new Map(
  Object.entries(headings).flatMap(([column, words]) =>
    [column, ...words].map((word) => [keyOf(word), column as ManifestColumn] as const),
  ),
);

/**
 * Gives the column that a heading stands for; undefined for one that is none of ours.
 *
 * columnOf('发文字号') -> 'documentNumber'; columnOf('备注') -> undefined
 */
export function columnOf(heading: string): ManifestColumn | undefined {
  return byHeading.get(keyOf(heading));
}

/**
 * Says whether a name is that of a field.
 *
 * isManifestField('place') -> true
 */
export function isManifestField(name: string): name is ManifestField {
  return (manifestFields as readonly string[]).includes(name);
}

function keyOf(heading: string): string {
  return heading
    .normalize('NFKC')
    .replaceAll(/[\s_*]/gu, '')
    .toLowerCase();
}
