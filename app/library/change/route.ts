import { changeHoldings } from '#app/_server/change-holdings.ts';
import { ownPath } from '#app/_server/own-path.ts';
import { goTo, readFields } from '#app/_server/read-fields.ts';

/** Changes what the library holds by a plain form, and goes back to the page that it stands on. */
export async function POST(request: Request): Promise<Response> {
  const fields = await readFields(request);
  const fault = await changeHoldings(fields);
  const back = ownPath(fields.get('back'));
  return goTo(fault === undefined ? back : `${back}?fault=${encodeURIComponent(fault)}`);
}
