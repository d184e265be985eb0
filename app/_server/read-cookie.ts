import 'server-only';
import { cookies } from 'next/headers';

/** Gives what a cookie of this request says, decoded; undefined where it was not sent. */
export async function readCookie(name: string): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}
