import { enterByForm } from '#app/_server/enter.ts';
import { readFields } from '#app/_server/read-fields.ts';

/** Signs in. */
export async function POST(request: Request): Promise<Response> {
  return enterByForm(await readFields(request), request.headers);
}
