import { answeringForm } from '#app/_server/answering-form.ts';
import { decideCorrespondence, withdrawDecision } from '#app/_server/decide-correspondence.ts';
import { ownPath } from '#app/_server/own-path.ts';
import { goTo } from '#app/_server/read-fields.ts';
import { readPlace } from '#app/_ui/compare-view.ts';
import { relations } from '#lib/compare/model.ts';

const verdicts = ['confirmed', 'rejected', 'added'] as const;

/** Keeps what a person says of a correspondence, from a plain form, and goes back. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  return answeringForm(async () => {
    await decide(form);
    return goTo(ownPath(textOf(form, 'back')));
  });
}

async function decide(form: FormData): Promise<void> {
  const withdrawn = textOf(form, 'withdraw');
  if (withdrawn !== '') {
    await withdrawDecision(withdrawn);
    return;
  }
  const verdict = verdicts.find((each) => each === textOf(form, 'verdict'));
  const [left, right] = [readPlace(textOf(form, 'left')), readPlace(textOf(form, 'right'))];
  if (verdict === undefined || left === undefined || right === undefined) return;
  const relation = relations.find((each) => each === textOf(form, 'relation'));
  await decideCorrespondence({ verdict, left, right, relation });
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
