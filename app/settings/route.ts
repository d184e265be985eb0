import { ownPath } from '#app/_server/own-path.ts';
import { findIn } from '#app/_server/read-interface.ts';
import { settings } from '#app/_server/settings.ts';

const yearInSeconds = 365 * 24 * 60 * 60;

/** Keeps what a person chose about the interface in cookies, and goes back to where they were. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const headers = new Headers({ Location: ownPath(textOf(form, 'back')) });
  for (const [name, choices] of Object.entries(settings)) {
    const value = findIn<string>(choices, textOf(form, name));
    if (value !== undefined) headers.append('Set-Cookie', cookie(`zhengci-${name}`, value));
  }
  return new Response(null, { status: 303, headers });
}

function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' ? value : undefined;
}

function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax; HttpOnly`;
}
