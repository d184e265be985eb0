/** Who acts: everything that people make is read and changed by somebody. */
export type Actor = { readonly name: string; readonly role: 'reader' | 'editor' | 'admin' };

/** The one person of a library on their own machine. */
export const localActor: Actor = { name: '', role: 'admin' };
