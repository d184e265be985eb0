import Link from 'next/link';
import { phraseHref } from '#app/_ui/phrases-view.ts';
import type { DecidedPhrase } from '#lib/phrase/apply-decisions.ts';
import type { Say } from '#lib/message/say-in.ts';

type PhraseLinkProps = { readonly phrase: DecidedPhrase; readonly say: Say };

/** Leads from one wording to all that say the same: “人钱地”挂钩 is no hit of 人地钱挂钩. */
export function PhraseLink({ phrase, say }: PhraseLinkProps) {
  const { key, variants, occurrences } = phrase;
  return (
    <p className="search-phrase">
      <Link href={phraseHref(key)} prefetch={false}>
        {say('search.phrase', { variants: variants.length, count: occurrences })}
      </Link>
    </p>
  );
}
