import Link from 'next/link';
import { phrasesHref } from '#app/_ui/phrases-view.ts';
import { searchHref } from '#app/_ui/search-view.ts';
import { StatLine } from '#app/_ui/stat-line.tsx';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { compareHref } from '../compare-href.ts';
import { PhraseFiles } from '../phrase-files.tsx';
import { typeName } from '../phrase-filters.tsx';
import { FaultNote } from '../phrases-head.tsx';
import type { PhraseSetting } from './phrase-setting.ts';

/** What it is called and counts, and one step to search and to comparison. */
export function PhraseHead({ answer, params, say }: PhraseSetting) {
  const { phrase, family } = answer.reading;
  const inFamily = family.reduce((sum, { occurrences }) => sum + occurrences, 0);
  const written = phrase.variants[0]?.text ?? phrase.text;
  const { occurrences, documentIds } = phrase;
  const stats = [
    { value: occurrences, unit: say('phrase.unit.own', { count: occurrences }) },
    {
      value: documentIds.length,
      unit: say('phrases.unit.documents', { count: documentIds.length }),
    },
    { value: inFamily, unit: say('phrase.unit.family', { count: inFamily }) },
    { value: answer.possible.length, unit: say('phrase.unit.possible') },
  ];
  return (
    <header className="phrase-head">
      <div className="name">
        <p className="label">
          <Link href="/phrases">{say('shell.phrases')}</Link>
          <span>{typeName(phrase.type, say)}</span>
          {phrase.family !== '' && (
            <Link href={phrasesHref({ family: phrase.family })} lang="zh-Hans">
              {say('phrases.family', { family: phrase.family })}
            </Link>
          )}
        </p>
        <h1 lang="zh-Hans">
          <VisibleText text={phrase.text} />
        </h1>
        {phrase.text !== written && (
          <p className="written" lang="zh-Hans">
            {say('phrase.written', { text: written })}
          </p>
        )}
      </div>
      <nav className="steps" aria-label={say('phrase.steps')}>
        <Link className="button soft small" href={searchHref({ q: written, mode: 'literal' })}>
          {say('shell.search')}
        </Link>
        <a className="button soft small" href={compareHref(phrase.key)}>
          {say('phrases.compare')}
        </a>
        <Link
          className="button soft small"
          href={searchHref({ q: written, mode: 'literal', show: 'lines' })}
        >
          {say('search.view.lines')}
        </Link>
        <PhraseFiles fields={[['phrase', phrase.key]]} help={say('phrase.export.help')} say={say} />
      </nav>
      <FaultNote params={params} say={say} />
      {phrase.standing === 'rejected' && <p role="note">{say('phrase.isRejected')}</p>}
      <StatLine
        label={say('phrase.counts')}
        stats={stats
          .filter(({ value }, at) => at < 2 || value > 0)
          .map(({ value, unit }) => ({ value: value.toLocaleString('en'), unit }))}
      />
    </header>
  );
}
