import Link from 'next/link';
import type { ReactNode } from 'react';
import { documentHref } from '#app/_ui/document-view.ts';
import { phraseHref } from '#app/_ui/phrases-view.ts';
import { searchHref } from '#app/_ui/search-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import type { Variant } from '#lib/phrase/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { HeatHead, PhraseHeat } from '../phrase-heat.tsx';
import { speakerColumns, type SpeakerColumn } from '../speaker-columns.ts';
import type { PhraseSetting } from './phrase-setting.ts';

/** Every wording with its counts; the family beside it, counted apart; and what may be meant. */
export function Variants({ answer, say }: PhraseSetting) {
  const { phrase, family, byVariant, whole } = answer.reading;
  const columns = speakerColumns(answer.summaries, say('phrases.others'));
  return (
    <section className="section" aria-labelledby="variants">
      <h2 id="variants">
        {say('phrase.variants')} <small>{say('phrase.variants.help')}</small>
      </h2>
      <table className="variant-table">
        <caption className="visually-hidden">{say('phrase.variants')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('phrase.column.written')}</th>
            <th scope="col" className="kin">
              {say('phrase.column.kin')}
            </th>
            <th scope="col" className="heat">
              <span className="visually-hidden">{say('phrases.column.each')}</span>
              <HeatHead columns={columns} />
            </th>
            <th scope="col" className="number">
              {say('phrases.column.occurrences')}
            </th>
          </tr>
        </thead>
        <tbody>
          {phrase.variants.map((variant) => (
            <Row
              key={variant.key}
              written={<Written variant={variant} />}
              kin={<Kin variant={variant} isOwn={phrase.variants[0] === variant} say={say} />}
              count={variant.occurrences}
              counts={byVariant.get(variant.key)}
              {...{ columns, say }}
            />
          ))}
        </tbody>
        {family.length > 0 && (
          <tbody className="family">
            {family.map((member) => (
              <Row
                key={member.key}
                written={
                  <Link className="source" href={phraseHref(member.key)} prefetch={false}>
                    <VisibleText text={member.text} />
                  </Link>
                }
                kin={say('phrase.kin.family')}
                count={member.occurrences}
                counts={whole.get(member.key)}
                {...{ columns, say }}
              />
            ))}
          </tbody>
        )}
        {answer.possible.length > 0 && (
          <tbody className="possible">
            {possibleWritings(answer.possible).map(({ text, hits }) => (
              <Row
                key={text}
                written={
                  <Link
                    className="layer-hit source"
                    data-form="possible"
                    href={documentHref(hits[0]?.documentId ?? '', { span: hits[0]?.span })}
                  >
                    {text}
                  </Link>
                }
                kin={say('phrase.kin.possible')}
                count={hits.length}
                counts={countByDocument(hits)}
                {...{ columns, say }}
              />
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

type RowProps = {
  readonly written: ReactNode;
  readonly kin: ReactNode;
  readonly count: number;
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly columns: readonly SpeakerColumn[];
  readonly say: Say;
};

function Row({ written, kin, count, counts, columns, say }: RowProps) {
  return (
    <tr>
      <th scope="row" lang="zh-Hans">
        {written}
      </th>
      <td className="kin">{kin}</td>
      <td className="heat">
        <PhraseHeat columns={columns} counts={counts} say={say} />
      </td>
      <td className="number">{count.toLocaleString('en')}</td>
    </tr>
  );
}

function Written({ variant: { text } }: { readonly variant: Variant }) {
  return (
    <Link className="source" href={searchHref({ q: text, mode: 'literal' })} prefetch={false}>
      <VisibleText text={text} />
    </Link>
  );
}

type KinProps = { readonly variant: Variant; readonly isOwn: boolean; readonly say: Say };

/** Why it belongs here, and how much of it stands in quotes. */
function Kin({ variant: { kind, quoted, occurrences }, isOwn, say }: KinProps) {
  return (
    <>
      {say(`phrase.kin.${isOwn ? 'itself' : kind}`)}
      {quoted > 0 && (
        <small>
          {quoted === occurrences
            ? say('phrase.allQuoted')
            : say('phrase.quoted', { count: quoted })}
        </small>
      )}
    </>
  );
}

type Possible = PhraseSetting['answer']['possible'];

function possibleWritings(hits: Possible) {
  return [...Map.groupBy(hits, ({ text }) => text)].map(([text, own]) => ({ text, hits: own }));
}

function countByDocument(hits: Possible): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { documentId } of hits) counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  return counts;
}
