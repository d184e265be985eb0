import type { Lexeme } from './lex-query.ts';
import type { QueryTerm } from './model.ts';

/**
 * Gives a query as it was read, part by part, for the line 读作.
 *
 * readingOf(lexQuery('人地钱 -试点')) -> 人地钱, not 试点
 */
export function readingOf(lexemes: readonly Lexeme[]): QueryTerm[] {
  const terms: QueryTerm[] = [];
  let isNegated = false;
  for (const lexeme of lexemes) {
    if (lexeme.kind === 'not') isNegated = true;
    if (lexeme.kind === 'not' || lexeme.kind === 'and') continue;
    terms.push({ ...shownAs(lexeme), isExact: lexeme.kind === 'quoted', isNegated });
    isNegated = false;
  }
  return terms;
}

function shownAs(lexeme: Lexeme): Pick<QueryTerm, 'kind' | 'text'> {
  switch (lexeme.kind) {
    case 'word':
      return { kind: 'wording', text: lexeme.text };
    case 'quoted':
      return { kind: 'exact', text: lexeme.text };
    case 'regex':
      return { kind: 'regex', text: lexeme.source };
    default:
      return operatorShown(lexeme);
  }
}

function operatorShown(
  lexeme: Exclude<Lexeme, { readonly kind: 'word' | 'quoted' | 'regex' }>,
): Pick<QueryTerm, 'kind' | 'text'> {
  switch (lexeme.kind) {
    case 'field':
      return { kind: 'field', text: `${lexeme.name}:${lexeme.value}` };
    case 'near':
      return { kind: 'near', text: `${String(lexeme.distance)}${lexeme.isOrdered ? '>' : ''}` };
    case 'within':
      return { kind: 'within', text: lexeme.scope };
    case 'open':
    case 'close':
    case 'or':
      return { kind: lexeme.kind, text: '' };
    default:
      throw new Error(`A ${lexeme.kind} is shown by what follows it`);
  }
}
