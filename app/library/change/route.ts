import { changeHoldings } from '#app/_server/change-holdings.ts';
import { ownPath } from '#app/_server/own-path.ts';

/** Changes what the library holds by a plain form, and goes back to the page that it stands on. */
export async function POST(request: Request): Promise<Response> {
  const fields = new Map(
    [...(await request.formData())].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
  const fault = await changeHoldings(fields);
  const back = ownPath(fields.get('back'));
  const place = fault === undefined ? back : `${back}?fault=${encodeURIComponent(fault)}`;
  return new Response(null, { status: 303, headers: { Location: place } });
}
