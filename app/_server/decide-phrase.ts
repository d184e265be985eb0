import 'server-only';
import { phraseDecisionBody } from '#db/recipes/answers/phrase-decision-answer.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { decisionMatters } from '#lib/phrase/decision.ts';
import { openedLibrary } from './library.ts';
import { ownPath } from './own-path.ts';
import { requestActor } from './request-actor.ts';

/**
 * Keeps a decision as a form says it, or takes one back, and gives the page to go to: the page that
 * the form names, with the reason where it was refused.
 */
export async function decideFromForm(
  fields: ReadonlyMap<string, string>,
): Promise<{ readonly path: string; readonly isKept: boolean }> {
  const back = ownPath(fields.get('back'));
  const wording = fields.get('wording') ?? '';
  const { phrases } = await openedLibrary();
  const matter = decisionMatters.find((each) => each === fields.get('takeBack'));
  if (matter !== undefined) {
    phrases.takeBack(await requestActor(), { wording, matter });
    return { path: back, isKept: true };
  }
  const [kind, value] = [fields.get('kind'), fields.get('value')];
  const said = phraseDecisionBody.safeParse(
    kind === 'merge' || kind === 'rename' || kind === 'note'
      ? { kind, wording, value }
      : { kind, wording },
  );
  if (!said.success) return withFault(back, 'badBody', value ?? '');
  try {
    phrases.decide(await requestActor(), { value: '', ...said.data });
    return { path: back, isKept: true };
  } catch (error) {
    if (!(error instanceof NamedError)) throw error;
    return withFault(back, error.code, String(error.values['phrase'] ?? wording));
  }
}

function withFault(path: string, fault: string, about: string) {
  const url = new URL(path, 'http://own.invalid');
  url.searchParams.set('fault', fault);
  url.searchParams.set('about', about);
  return { path: `${url.pathname}${url.search}`, isKept: false };
}
