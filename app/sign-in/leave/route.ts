import { leaveByForm } from '#app/_server/enter.ts';

/** Signs out. */
export async function POST(request: Request): Promise<Response> {
  return leaveByForm(request.headers);
}
