/** What an address of ours answers: what was asked for, or one sentence why not. */
export type Answer<T> =
  | { readonly isDone: true; readonly value: T }
  | { readonly isDone: false; readonly reason: string };

/**
 * Sends a change and gives the answer; a server that cannot be reached is a reason like others.
 *
 * await sendChange('/api/v1/removed', { documentIds: ['hebi'] }, words.unreachable)
 */
export async function sendChange<T>(
  address: string,
  body: unknown,
  unreachable: string,
): Promise<Answer<T>> {
  const headers = { 'Content-Type': 'application/json' };
  return ask(address, { method: 'POST', headers, body: JSON.stringify(body) }, unreachable);
}

/** Asks an address of ours. */
export async function ask<T>(
  address: string,
  init: RequestInit,
  unreachable: string,
): Promise<Answer<T>> {
  try {
    const response = await fetch(address, init);
    const answer = (await response.json()) as T & Refused;
    if (response.ok) return { isDone: true, value: answer };
    return { isDone: false, reason: answer.error?.message ?? unreachable };
  } catch {
    return { isDone: false, reason: unreachable };
  }
}

type Refused = { readonly error?: { readonly message: string } };
