/**
 * Characters for parts of characters (⺠ ⻅ ⼈) stand in texts by accident: the font of a PDF draws
 * 民 and its part alike, and whoever reads the file back gets the part. A reader sees no difference.
 */

/** A radical and the character that Unicode names as its equal (EquivalentUnifiedIdeograph.txt). */
const supplement = `
  ⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌
  ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓
  ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝
  ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐
  ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
`;

/** Fonts of the mainland draw 户 here; Unicode's equal is 戶, which no text of ours means. */
const drawnOtherwise = '⼾户';

const characters = new Map(
  `${supplement} ${drawnOtherwise}`
    .trim()
    .split(/\s+/u)
    .map((pair) => {
      const [radical = '', character = ''] = pair;
      return [radical, character] as const;
    }),
);

const radical = /[\u2e80-\u2ef3\u2f00-\u2fd5]/u;
const radicals = new RegExp(radical, 'gu');

/**
 * Gives a text with the characters that its radicals are taken for. Each code point stands alone, so
 * that folding may use it; no other character changes.
 *
 * unifyRadicals('⼈⺠政府关于⽣活圈的意⻅') -> '人民政府关于生活圈的意见'
 */
export function unifyRadicals(text: string): string {
  // Nearly no text has one, and folding asks for every character.
  if (!radical.test(text)) return text;
  // The older block has compatible characters in Unicode itself, the supplement has not.
  return text.replaceAll(radicals, (point) => characters.get(point) ?? point.normalize('NFKC'));
}
