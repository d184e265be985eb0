import Link from 'next/link';
import { reportHref } from './library-href.ts';
import type { ReportSetting } from './report-setting.ts';

/** What a person should look at before they rely on the text. */
export function Warnings({ answer, say }: ReportSetting) {
  const { summary, titles } = answer;
  if (summary.warnings.length === 0) return null;
  return (
    <section className="library-section" aria-labelledby="warnings">
      <h2 id="warnings">{say('warning.title')}</h2>
      <ul className="lines">
        {summary.warnings.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>
            <span className="library-state" data-state="warn">
              {say(`warning.${kind}`, { text: titles.get(text) ?? text })}
            </span>
            {kind === 'identicalText' && (
              <Link href={reportHref(text)}>{say('warning.other')}</Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
