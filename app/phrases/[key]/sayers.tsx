import Link from 'next/link';
import type { ReactNode } from 'react';
import { dateOf } from '#app/_server/answer-phrase.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { Legend } from '#app/_ui/legend.tsx';
import type { DocumentSummary } from '#db/recipes/model.ts';
import type { Sayer } from '#lib/phrase/order-sayers.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { PhraseSetting } from './phrase-setting.ts';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { Bar, Point, TimeDrawing, TimeTicks } from './time-drawing.tsx';

const shownSayers = 40; // A screen and a half; the table of the search holds them all.

/** Who says it when, no more exactly than is known, and whether anyone can be called the first. */
export function Sayers({ answer, say }: PhraseSetting) {
  const { order, summaries, reading } = answer;
  const byId = new Map(summaries.map((summary) => [summary.documentId, summary]));
  const axis = timeAxis(order.sayers);
  const rows = order.sayers.slice(0, shownSayers).flatMap((sayer) => {
    const summary = byId.get(sayer.documentId);
    return summary === undefined ? [] : [{ sayer, summary }];
  });
  return (
    <section className="section" aria-labelledby="sayers">
      <h2 id="sayers">
        {say('phrase.sayers')} <small>{say('phrase.sayers.help')}</small>
      </h2>
      <table className="sayers">
        <caption className="visually-hidden">{say('phrase.sayers')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('phrase.column.who')}</th>
            <th scope="col">
              <span className="visually-hidden">{say('phrase.column.when')}</span>
              <TimeTicks axis={axis} />
            </th>
            <th scope="col">{say('phrase.column.wording')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ sayer, summary }) => (
            <tr key={sayer.documentId}>
              <th scope="row" lang="zh-Hans">
                <Link href={documentHref(sayer.documentId)} prefetch={false} title={summary.title}>
                  {nameOf(summary)}
                </Link>
                <small>{[summary.genre, summary.status].filter(Boolean).join(' · ')}</small>
              </th>
              <td className="when">
                <When {...{ sayer, summary, axis, say }} />
              </td>
              <td className="wording">
                <Wording documentId={sayer.documentId} reading={reading} say={say} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {order.sayers.length > shownSayers && (
        <p>{say('phrase.sayers.more', { count: order.sayers.length - shownSayers })}</p>
      )}
      <Legend
        label={say('phrase.legend')}
        signs={[
          {
            sign: <Sign of={<Point at={50} isHollow={false} />} />,
            means: say('phrase.legend.issued'),
          },
          { sign: <Sign of={<Point at={50} isHollow />} />, means: say('phrase.legend.published') },
          {
            sign: <Sign of={<Bar name="bar" at={4} width={92} />} />,
            means: say('phrase.legend.month'),
          },
          {
            sign: <Sign of={<Bar name="loose" at={4} width={92} />} />,
            means: say('phrase.legend.year'),
          },
        ]}
      />
      <p className="verdict">{verdictOn(answer, byId, say)}</p>
    </section>
  );
}

function Sign({ of }: { readonly of: ReactNode }) {
  return (
    <svg className="axis sign" width="22" height="16">
      {of}
    </svg>
  );
}

type WhenProps = {
  readonly sayer: Sayer;
  readonly summary: DocumentSummary;
  readonly axis: TimeAxis | undefined;
  readonly say: Say;
};

/** A day is a point, a month a bar, a year hatched; the words say the same. */
function When({ sayer, summary, axis, say }: WhenProps) {
  const { issuedOn, publishedOn, guesses } = summary;
  const guess = guesses['year']?.value;
  const words =
    sayer.days === undefined
      ? guess === undefined
        ? say('phrase.noDate')
        : say('phrase.guessedYear', { year: guess })
      : [
          issuedOn === null ? undefined : say('phrase.issued', { date: issuedOn }),
          publishedOn === null ? undefined : say('phrase.published', { date: publishedOn }),
        ]
          .filter((each) => each !== undefined)
          .join(say('shell.comma')) || say('phrase.yearOnly', { year: dateOf(summary) });
  return (
    <>
      <TimeDrawing {...{ sayer, summary, axis }} />
      <small>{words}</small>
    </>
  );
}

type WordingProps = {
  readonly documentId: string;
  readonly reading: PhraseSetting['answer']['reading'];
  readonly say: Say;
};

/** What is said there: the phrase itself, or another wording of it. */
function Wording({ documentId, reading, say }: WordingProps) {
  const { phrase, byVariant } = reading;
  const own = phrase.variants.filter(({ key }) => (byVariant.get(key)?.get(documentId) ?? 0) > 0);
  const isVerbatim = own.some(({ key }) => key === phrase.variants[0]?.key);
  return (
    <>
      <span className="source" lang="zh-Hans">
        {own.map(({ text }) => text).join('、')}
      </span>
      <small data-varied={isVerbatim ? undefined : ''}>
        {say(isVerbatim ? 'phrase.verbatim' : 'phrase.varied')}
      </small>
    </>
  );
}

function nameOf({ place, title }: DocumentSummary): string {
  const last = place?.split('/').at(-1);
  return last === undefined || last === '原文隐去' ? title : last;
}

function citedName(summary: DocumentSummary, say: Say): string {
  const name = nameOf(summary);
  return name === summary.title ? say('phrase.namedTitle', { name }) : name;
}

const namedFirsts = 4;

/** Only dates decide: where several may be the first, nobody is called so. */
function verdictOn(
  { order: { sayers, firsts } }: PhraseSetting['answer'],
  byId: ReadonlyMap<string, DocumentSummary>,
  say: Say,
): string {
  const names = firsts.slice(0, namedFirsts).flatMap((id) => {
    const summary = byId.get(id);
    return summary === undefined ? [] : [citedName(summary, say)];
  });
  if (sayers.length === 1) return say('phrase.verdict.alone', { name: names.join('') });
  return firsts.length === 1
    ? say('phrase.verdict.first', { name: names.join(''), date: sayers[0]?.date ?? '' })
    : say('phrase.verdict.unknown', { count: firsts.length, names: names.join('、') });
}
