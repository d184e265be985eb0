import type { PhraseAnswer } from '#app/_server/answer-phrase.ts';
import type { AddressParams } from '#app/_ui/search-view.ts';
import type { Say } from '#lib/message/say-in.ts';

/** What every part of the page about a phrase is given. */
export type PhraseSetting = {
  readonly answer: PhraseAnswer;
  readonly params: AddressParams;
  readonly say: Say;
};
