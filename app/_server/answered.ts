import 'server-only';
import { NamedError } from '#lib/message/named-error.ts';

/** What was asked for, or the sentence that says why it cannot be answered. */
export type Answered<T> =
  (T & { readonly kind: 'found' }) | { readonly kind: 'fault'; readonly error: NamedError };

/** Asks; a question that cannot be answered is not a failure, its sentence is the answer. */
export async function answered<T>(ask: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { kind: 'found', ...(await ask()) };
  } catch (error) {
    if (error instanceof NamedError) return { kind: 'fault', error };
    throw error;
  }
}
