import { changeOwnByForm } from '#app/_server/enter.ts';
import { readFields } from '#app/_server/read-fields.ts';

/** Changes something of one's own account. */
export async function POST(request: Request): Promise<Response> {
  return changeOwnByForm(await readFields(request), request.headers);
}
