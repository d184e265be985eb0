import type { MessageKey } from '#lib/message/format-message.ts';
import type { Say } from '#lib/message/say-in.ts';
import type { QueryTerm } from '#lib/search/model.ts';

type ReadingTermProps = {
  readonly term: QueryTerm;
  readonly before: QueryTerm | undefined;
  /** How it is compared is said once for all words that are compared alike. */
  readonly saysHow: boolean;
  readonly say: Say;
};

/** One part of a query as it was read: what is looked for as a chip, what joins as a word. */
export function ReadingTerm({ term, before, saysHow, say }: ReadingTermProps) {
  return (
    <>
      {isJoined(before, term) && <span className="join">{say('search.reading.and')}</span>}
      {term.isNegated && <span className="join">{say('search.reading.not')}</span>}
      {isOperator(term) ? (
        <span className="join">{operatorWords(term, say)}</span>
      ) : (
        <SoughtChip term={term} saysHow={saysHow} say={say} />
      )}
    </>
  );
}

function SoughtChip({ term, saysHow, say }: Omit<ReadingTermProps, 'before'>) {
  const kind = soughtAs[term.kind];
  return (
    <span className="chip" data-negated={term.isNegated ? '' : undefined}>
      <span className="source" lang="zh-Hans">
        {term.kind === 'field' ? fieldWords(term.text, say) : term.text}
      </span>
      {saysHow && kind !== undefined && <span className="kind">{say(kind)}</span>}
    </span>
  );
}

/** place:鹤壁 as people call it: 地区：鹤壁. */
function fieldWords(text: string, say: Say): string {
  const [, name = '', value = ''] = /^(\w+):(.*)$/s.exec(text) ?? [];
  const field = fields.find((each) => each === name);
  return field === undefined ? text : say(`search.field.${field}`, { value });
}

const fields = ['place', 'year', 'genre', 'title', 'section', 'documentNumber'] as const;

type Operator = 'or' | 'near' | 'within' | 'open' | 'close';

const operators: readonly string[] = ['or', 'near', 'within', 'open', 'close'] satisfies Operator[];
const soughtAs: { readonly [kind in QueryTerm['kind']]?: MessageKey } = {
  wording: 'search.reading.loose',
  exact: 'search.reading.exact',
  raw: 'search.reading.raw',
  regex: 'search.reading.regex',
  field: 'search.reading.field',
};

function isOperator(term: QueryTerm): term is QueryTerm & { readonly kind: Operator } {
  return operators.includes(term.kind);
}

/** Words without an operator between them must all stand in the passage. */
function isJoined(before: QueryTerm | undefined, term: QueryTerm): boolean {
  const endsOne = before !== undefined && (before.kind === 'close' || !isOperator(before));
  return endsOne && (term.kind === 'open' || !isOperator(term));
}

function operatorWords({ kind, text }: QueryTerm & { readonly kind: Operator }, say: Say): string {
  if (kind === 'near') {
    const isOrdered = text.endsWith('>');
    const chars = Number.parseInt(text, 10);
    return say(isOrdered ? 'search.reading.after' : 'search.reading.near', { chars });
  }
  if (kind === 'within') return say(`search.reading.within.${scopeOf(text)}`);
  return say(`search.reading.${kind}`);
}

function scopeOf(text: string): 'sentence' | 'paragraph' | 'section' {
  return text === 'sentence' || text === 'section' ? text : 'paragraph';
}
