import { acceptByForm } from '#app/_server/enter.ts';
import { readFields } from '#app/_server/read-fields.ts';

type Context = { readonly params: Promise<{ readonly token: string }> };

/** Takes an invitation up. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  return acceptByForm(token, await readFields(request), request.headers);
}
