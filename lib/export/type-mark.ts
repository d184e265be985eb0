import type { CitationStyle, CitedDocument } from './cited-document.ts';

/** Accounts of what was done or found: [R], like the white papers of the State Council. */
const reportGenre = /(?:报告|总结|综述|白皮书)$/u;

/** What an organ issues: [A] since the standard's own example, 京政办发[2005]37号. */
const officialGenre =
  /(?:规划|纲要|意见|意见函|方案|计划|措施|细则|办法|规定|条例|通知|通告|公告|通报|决定|决议|要点|预案|指南|指引|导则|规范|章程|规则|批复|复函|函|清单|目录|名单|政策|公报|命令|令)$/u;

/**
 * Gives the mark of type and carrier, without its brackets.
 *
 * | text                       | 2015       | 2025        |
 * | -------------------------- | ---------- | ----------- |
 * | report, summary            | R, R/OL    | R, R/OL     |
 * | notice, plan, measures     | A, A/OL    | Z, EB/OL    |
 * | speech, article, the rest  | Z, EB/OL   | Z, EB/OL    |
 *
 * The edition of 2025 leaves [A] to archives. An article of which no journal is known is not [J]:
 * the mark would promise a volume and pages that nobody can give.
 *
 * typeMark({ genre: '规划', url: null, … }, { standard: '2015' }) -> 'A'
 */
export function typeMark(document: CitedDocument, { standard, typeCode }: CitationStyle): string {
  const isOnline = hasAddress(document);
  const code = typeCode ?? codeOf(document, { standard, isOnline });
  return isOnline ? `${code}/OL` : code;
}

/** Says whether an address is known, so that the citation can lead there. */
export function hasAddress({ url }: CitedDocument): boolean {
  return url !== undefined && url !== null && url !== '';
}

function codeOf(
  { genre, documentNumber }: CitedDocument,
  { standard, isOnline }: { readonly standard: '2015' | '2025'; readonly isOnline: boolean },
): string {
  if (reportGenre.test(genre ?? '')) return 'R';
  const isOfficial = documentNumber !== null || officialGenre.test(genre ?? '');
  if (isOfficial && standard === '2015') return 'A';
  return isOnline ? 'EB' : 'Z';
}
