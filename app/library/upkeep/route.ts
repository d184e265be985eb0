import { keepUp } from '#app/_server/keep-up.ts';
import { goTo } from '#app/_server/read-fields.ts';

/** Checks or backs up the library by a plain form, and goes back to the page that says how it ended. */
export async function POST(request: Request): Promise<Response> {
  const act = (await request.formData()).get('act');
  return goTo(`/library?upkeep=${encodeURIComponent(await keepUp(act))}#health`);
}
