import type { CitedDocument } from '#lib/export/cited-document.ts';

const unknown: CitedDocument = {
  title: '',
  titleIsGiven: true,
  issuer: null,
  author: null,
  documentNumber: null,
  issuedOn: null,
  publishedOn: null,
  year: null,
  genre: null,
  status: null,
  place: null,
  redacted: false,
};

/** A document of which nothing is known but what the test says. */
export function documentWith(facts: Partial<CitedDocument>): CitedDocument {
  return { ...unknown, ...facts };
}

/** The facts of the five sample texts, as the manifest and the texts state them. */
export const samples = {
  hebi: documentWith({
    title: '鹤壁市新型城镇化规划（2021—2035年）',
    issuer: '鹤壁市人民政府',
    documentNumber: '鹤政〔2022〕15号',
    issuedOn: '2022-06-30',
    publishedOn: '2022-07-15',
    year: '2022',
    genre: '规划',
    status: '印发稿',
    place: '河南省/鹤壁市',
  }),
  puyang: documentWith({
    title: '濮阳市新型城镇化规划（2021—2035年）（征求意见稿）',
    issuedOn: '2022-04',
    year: '2022',
    genre: '规划',
    status: '征求意见稿',
    place: '河南省/濮阳市',
  }),
  henan: documentWith({
    title: '优化空间格局　增添发展动能——扎实推进以人为核心的新型城镇化战略',
    author: '高亚宾',
    genre: '文章',
    place: '河南省',
  }),
  speech: documentWith({
    title: '在市委新型城镇化工作推进会上的讲话（隐名稿）',
    titleIsGiven: false,
    year: '2022',
    genre: '讲话',
    place: '河南省/原文隐去',
    redacted: true,
  }),
  review: documentWith({
    title: '党的十八大以来新型城镇化发展成就（隐名稿）',
    titleIsGiven: false,
    genre: '工作总结',
    place: '河南省/原文隐去',
    redacted: true,
  }),
};
