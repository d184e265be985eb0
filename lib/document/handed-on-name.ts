const handedOnPattern = /(?:印发|发布|公布|转发|下发)\s*《?(.+?)》?\s*的(?:通知|公告|通告)/u;

/** Titles are shorter; in a longer text the pattern would look for its end again and again. */
const maxTitleChars = 300;

/**
 * Gives the name of the text that a notice hands on; undefined where the title is no such notice's.
 *
 * handedOnName('鹤壁市人民政府关于印发鹤壁市新型城镇化规划(2021—2035年)的通知')
 *   -> '鹤壁市新型城镇化规划(2021—2035年)'
 */
export function handedOnName(title: string): string | undefined {
  return handedOnPattern.exec(title.slice(0, maxTitleChars))?.[1];
}

/** Says whether two titles are one, whatever their spaces, brackets, quotes and dashes. */
export function isSameName(a: string, b: string): boolean {
  const [first, second] = [bareName(a), bareName(b)];
  return first !== '' && first === second;
}

function bareName(title: string): string {
  return title.normalize('NFKC').replaceAll(/[\s《》〈〉“”"'()—–―\-~～至]/gu, '');
}
