import { NamedError } from '#lib/message/named-error.ts';
import type { Decision, DecisionMatter } from '#lib/phrase/decision.ts';
import { skeletonKey } from '#lib/phrase/skeleton-key.ts';
import { listVersionsHolding } from '#db/index/read-phrase-texts.ts';
import { dropPhraseDecision, putPhraseDecision } from '#db/library/phrase-decisions.ts';
import type { Actor } from '../actor.ts';
import type { Databases } from '../index-document.ts';
import { requirePhrase } from './list-phrases.ts';
import { findPhrase, type PhraseBook, readPhraseBook } from './phrase-book.ts';

/** Who decides, and when. */
export type Deciding = { readonly actor: Actor; readonly now: Date };

/**
 * Keeps what a person decided about a wording. It is in every list from the next question on, and
 * every later extraction finds it.
 *
 * Throws `unknownPhrase` for a wording that is in no phrase, `badPhraseWording` for one that could
 * not be found in any text, `phraseNowhere` for an added one that stands nowhere, and
 * `phraseCircle` where a phrase would belong to itself.
 *
 * decidePhrase(databases, { wording: '三区', kind: 'reject', value: '' }, { actor, now })
 */
export function decidePhrase(
  databases: Databases,
  decision: Decision,
  { actor, now }: Deciding,
): void {
  const book = readPhraseBook(databases);
  if (decision.kind === 'add') refuseNowhere(databases, decision.wording, book);
  else requirePhrase(book, decision.wording);
  if (decision.kind === 'merge') refuseCircle(book, decision);
  putPhraseDecision(databases.given, {
    ...decision,
    author: actor.name,
    decidedAt: now.toISOString(),
  });
}

/**
 * Takes back what was decided about a wording in one matter.
 *
 * takeBackDecision(databases, { wording: '三区', matter: 'standing' })
 */
export function takeBackDecision(
  { given }: Databases,
  { wording, matter }: { readonly wording: string; readonly matter: DecisionMatter },
): void {
  dropPhraseDecision(given, wording, matter);
}

function refuseNowhere({ index }: Databases, wording: string, book: PhraseBook): void {
  const key = skeletonKey(wording);
  if (key.length < 2) throw new NamedError('badPhraseWording', { phrase: wording });
  if (findPhrase(book, wording) !== undefined) return;
  if (listVersionsHolding(index, key).length === 0) {
    throw new NamedError('phraseNowhere', { phrase: wording });
  }
}

/** A phrase that belongs to a variant of itself would be nowhere. */
function refuseCircle(book: PhraseBook, { wording, value }: Decision): void {
  if (requirePhrase(book, value).key === skeletonKey(wording)) {
    throw new NamedError('phraseCircle', { phrase: wording });
  }
}
