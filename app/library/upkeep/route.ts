import { keepUp } from '#app/_server/keep-up.ts';

/** Checks or backs up the library by a plain form, and goes back to the page that says how it ended. */
export async function POST(request: Request): Promise<Response> {
  const act = (await request.formData()).get('act');
  const place = `/library?upkeep=${encodeURIComponent(await keepUp(act))}#health`;
  return new Response(null, { status: 303, headers: { Location: place } });
}
