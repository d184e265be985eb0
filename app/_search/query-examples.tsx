import Link from 'next/link';
import type { MessageKey } from '#lib/message/format-message.ts';
import type { Say } from '#lib/message/say-in.ts';
import { searchHref } from '#app/_ui/search-view.ts';

/** What can be typed, in the order in which people come to need it. Every example finds something. */
const examples: readonly { readonly q: string; readonly says: MessageKey }[] = [
  { q: '人地钱挂钩', says: 'help.wording' },
  { q: '城市更新 老旧小区', says: 'help.and' },
  { q: '海绵城市 OR 韧性城市', says: 'help.or' },
  { q: '城市更新 -试点', says: 'help.not' },
  { q: '“城市更新行动”', says: 'help.exact' },
  { q: '户籍 ~20 改革', says: 'help.near' },
  { q: '农业转移人口 同句 挂钩', says: 'help.within' },
  { q: '15分钟*圈', says: 'help.star' },
  { q: '{加快,大力}推进', says: 'help.braces' },
  { q: '建立…机制', says: 'help.gap' },
  { q: '/十[三四]五/', says: 'help.regex' },
  { q: '城镇化率 地区:濮阳市', says: 'help.field' },
  { q: '新型城镇化 年份:2021..2022', says: 'help.year' },
];

/** The language of queries by examples that are links. */
export function QueryExamples({ say }: { readonly say: Say }) {
  return (
    <>
      <p>{say('help.intro')}</p>
      <table className="query-examples">
        <caption className="visually-hidden">{say('help.title')}</caption>
        <tbody>
          {examples.map(({ q, says }) => (
            <tr key={q}>
              <th scope="row" lang="zh-Hans">
                <Link className="source" href={searchHref({ q })} prefetch={false}>
                  {q}
                </Link>
              </th>
              <td>{say(says)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say('help.text')}</p>
    </>
  );
}
