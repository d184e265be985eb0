import type { Actor } from '#db/recipes/actor.ts';

/** Who reads and writes where several people share a library; undefined for one person alone. */
export type Writer = Actor | undefined;

/** Says whether a person may write notes at all. What the server refuses is not offered. */
export function mayWrite(writer: Writer): boolean {
  return writer?.role !== 'reader';
}

/** Says whether a person may change a note: their own, and alone any. */
export function mayEdit(writer: Writer, { author }: { readonly author: string }): boolean {
  return writer === undefined || (mayWrite(writer) && writer.name === author);
}

/** Says whether a person may take a note away: their own, and as an admin any. */
export function mayRemove(writer: Writer, note: { readonly author: string }): boolean {
  return writer?.role === 'admin' || mayEdit(writer, note);
}
