/** The fields of a form, as text: what is no text is not there. */
export type Fields = ReadonlyMap<string, string>;

/**
 * Reads the fields of a plain form.
 *
 * (await readFields(request)).get('email') -> 'lin@example.org'
 */
export async function readFields(request: Request): Promise<Fields> {
  return new Map(
    [...(await request.formData())].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

/**
 * Answers a form with the page to go to, and what the browser is to keep.
 *
 * goTo('/account?done=password')
 */
export function goTo(place: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: place });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
