import { changePeopleByForm } from '#app/_server/change-people.ts';
import { readFields } from '#app/_server/read-fields.ts';

/** Changes who may do what. */
export async function POST(request: Request): Promise<Response> {
  return changePeopleByForm(await readFields(request));
}
