import { annotationLimits, cleanNote, codeColours } from '#lib/annotation/annotation-limits.ts';
import { NamedError } from '#lib/message/named-error.ts';
import type { Code } from '#db/library/annotation-model.ts';
import type { GivenTransaction } from '#db/library/change-counter.ts';
import { findCode, insertCode, listCodes, updateCode } from '#db/library/codes.ts';
import type { GivenDatabase } from '#db/library/open-given.ts';
import { listAnnotations } from '#db/library/read-annotations.ts';
import { updateAnnotation } from '#db/library/write-annotations.ts';
import type { Actor } from '#db/recipes/actor.ts';
import type { Making } from '#db/recipes/collections.ts';
import { guardPart } from '#db/recipes/guard-part.ts';
import { permissions } from '#db/recipes/permissions.ts';

/** A code to be made. */
export type NewCode = {
  readonly name: string;
  readonly parentId?: string | null | undefined;
  readonly colour?: number | undefined;
  readonly shortcut?: string | null | undefined;
  readonly memo?: string | undefined;
};

/** What is to be different about a code; what is not named stays. */
export type CodeChange = { readonly [Name in keyof NewCode]?: NewCode[Name] | undefined } & {
  readonly revision?: number | undefined;
  /** Its place among the codes of its parent, from 0. */
  readonly position?: number | undefined;
};

/** The codes of a library: one book of codes for all who work with it. */
export type Codes = {
  /** Parents before children, in the order of their places. */
  list(actor: Actor): readonly Code[];
  /** Throws `unknownCode`. */
  require(actor: Actor, codeId: string): Code;
  add(actor: Actor, wanted: NewCode): Code;
  change(actor: Actor, codeId: string, change: CodeChange): Code;
  /** With the codes below it; annotations show them again when they are restored. */
  remove(actor: Actor, codeId: string): readonly Code[];
  restore(actor: Actor, codeIds: readonly string[]): readonly Code[];
  /** Gives the annotations of one code to another and deletes the first. */
  merge(actor: Actor, codeId: string, intoId: string): Code;
};

/**
 * Gives the codes of a library.
 *
 * openCodes(given, making).add(localActor, { name: '人地钱', colour: 2 })
 */
export function openCodes(given: GivenDatabase, { now, newId }: Making): Codes {
  const write = <Result>(work: (tx: GivenTransaction, at: string) => Result): Result =>
    given.tables.transaction((tx) => work(tx, now().toISOString()), { behavior: 'immediate' });
  const codes: Codes = {
    list: () => inTreeOrder(listCodes(given.tables)),
    require: (_actor, codeId) => requireCode(given.tables, codeId),
    add: (actor, wanted) =>
      write((tx, at) => addCode(tx, wanted, { codeId: newId(), author: actor.name, at })),
    change: (_actor, codeId, change) => write((tx, at) => changeCode(tx, codeId, { change, at })),
    remove: (_actor, codeId) =>
      write((tx, at) => {
        const gone = withBelow(listCodes(tx), requireCode(tx, codeId));
        for (const code of gone) updateCode(tx, code, { news: { deletedAt: at }, at });
        return gone;
      }),
    restore: (_actor, codeIds) =>
      write((tx, at) => codeIds.map((codeId) => restoreCode(tx, codeId, at))),
    merge: (_actor, codeId, intoId) => write((tx, at) => mergeCodes(tx, { codeId, intoId, at })),
  };
  return guardPart(codes, permissions.codes);
}

function requireCode(tables: Parameters<typeof findCode>[0], codeId: string): Code {
  const code = findCode(tables, codeId);
  if (code === undefined || code.deletedAt !== null)
    throw new NamedError('unknownCode', { codeId });
  return code;
}

type NewRow = { readonly codeId: string; readonly author: string; readonly at: string };

function addCode(tx: GivenTransaction, wanted: NewCode, { codeId, author, at }: NewRow): Code {
  const siblings = listCodes(tx).filter(({ parentId }) => parentId === (wanted.parentId ?? null));
  const checked = readFields(tx, { codeId, parentId: wanted.parentId ?? null }, wanted);
  const code: Code = {
    ...{ codeId, parentId: null, name: '', colour: nextColour(siblings), shortcut: null, memo: '' },
    ...checked,
    position: siblings.length,
    author,
    createdAt: at,
    modifiedAt: at,
    deletedAt: null,
    revision: 1,
  };
  insertCode(tx, code);
  return code;
}

/** Neighbours look different as long as there are colours. */
function nextColour(siblings: readonly Code[]): number {
  return (siblings.length % codeColours.length) + 1;
}

function changeCode(
  tx: GivenTransaction,
  codeId: string,
  { change, at }: { readonly change: CodeChange; readonly at: string },
): Code {
  const before = requireCode(tx, codeId);
  const { revision, position, ...fields } = change;
  if (revision !== undefined && revision !== before.revision) {
    const { name: theirs } = before;
    throw new NamedError('codeChanged', { codeId, theirs, yours: fields.name ?? theirs });
  }
  const parentId = fields.parentId === undefined ? before.parentId : fields.parentId;
  const news = readFields(
    tx,
    { codeId, parentId },
    { ...fields, name: fields.name ?? before.name },
  );
  updateCode(tx, before, { news, at });
  if (position !== undefined || parentId !== before.parentId) {
    takePlace(tx, { codeId, parentId, position: position ?? Number.MAX_SAFE_INTEGER });
  }
  return requireCode(tx, codeId);
}

/** Puts a code where it is wanted and numbers its siblings anew. */
function takePlace(
  tx: GivenTransaction,
  place: { readonly codeId: string; readonly parentId: string | null; readonly position: number },
): void {
  const { codeId, parentId, position } = place;
  const siblings = listCodes(tx).filter((code) => code.parentId === parentId);
  const others = siblings.filter((code) => code.codeId !== codeId);
  const own = siblings.filter((code) => code.codeId === codeId);
  for (const [at, code] of others.toSpliced(position, 0, ...own).entries()) {
    if (code.position === at) continue;
    const { modifiedAt } = code;
    updateCode(
      tx,
      { ...code, revision: code.revision - 1 },
      { news: { position: at }, at: modifiedAt },
    );
  }
}

function readFields(
  tx: GivenTransaction,
  { codeId, parentId }: Pick<Code, 'codeId' | 'parentId'>,
  wanted: NewCode,
): Partial<Code> {
  const codes = listCodes(tx);
  if (parentId !== null) refuseCycle(codes, { codeId, parentId });
  const name = cleanNote(wanted.name).replaceAll(/\s+/gu, ' ').trim().normalize('NFC');
  const others = codes.filter((code) => code.codeId !== codeId);
  if (name === '' || name.length > annotationLimits.codeNameChars) {
    throw new NamedError('badCodeName', { name: name.slice(0, 80) });
  }
  if (others.some((code) => code.parentId === parentId && code.name === name)) {
    throw new NamedError('codeNameTaken', { name });
  }
  const { colour, shortcut } = wanted;
  const memo = wanted.memo === undefined ? undefined : readMemo(wanted.memo);
  if (colour !== undefined && !codeColours.some((each) => each === colour)) {
    throw new NamedError('badColour', { colour });
  }
  if (typeof shortcut === 'string') refuseShortcut(shortcut, others);
  return Object.fromEntries(
    Object.entries({ parentId, name, colour, shortcut, memo }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}

function readMemo(written: string): string {
  const memo = cleanNote(written);
  const max = annotationLimits.memoChars;
  if (memo.length > max) throw new NamedError('noteTooLong', { length: memo.length, max });
  return memo;
}

function refuseShortcut(shortcut: string, others: readonly Code[]): void {
  if (!/^[0-9a-z]$/.test(shortcut)) throw new NamedError('badShortcut', { shortcut });
  const taken = others.find((code) => code.shortcut === shortcut);
  if (taken !== undefined) throw new NamedError('shortcutTaken', { shortcut, name: taken.name });
}

/** A code is not below itself. */
function refuseCycle(
  codes: readonly Code[],
  { codeId, parentId }: { readonly codeId: string; readonly parentId: string },
): void {
  const byId = new Map(codes.map((code) => [code.codeId, code]));
  if (!byId.has(parentId)) throw new NamedError('unknownCode', { codeId: parentId });
  let above: string | null = parentId;
  while (above !== null) {
    if (above === codeId) throw new NamedError('codeBelowItself', { codeId });
    above = byId.get(above)?.parentId ?? null;
  }
}

function withBelow(codes: readonly Code[], code: Code): Code[] {
  const below = codes.filter(({ parentId }) => parentId === code.codeId);
  return [code, ...below.flatMap((each) => withBelow(codes, each))];
}

/** Where its name or key is taken meanwhile, or its parent gone, it comes back without. */
function restoreCode(tx: GivenTransaction, codeId: string, at: string): Code {
  const code = findCode(tx, codeId);
  if (code === undefined) throw new NamedError('unknownCode', { codeId });
  if (code.deletedAt === null) return code;
  const codes = listCodes(tx);
  const hasParent = codes.some((each) => each.codeId === code.parentId);
  const parentId = hasParent ? code.parentId : null;
  if (codes.some((each) => each.parentId === parentId && each.name === code.name)) {
    throw new NamedError('codeNameTaken', { name: code.name });
  }
  const isTaken = codes.some(({ shortcut }) => shortcut !== null && shortcut === code.shortcut);
  const shortcut = isTaken ? null : code.shortcut;
  updateCode(tx, code, { news: { deletedAt: null, parentId, shortcut }, at });
  return requireCode(tx, codeId);
}

function mergeCodes(
  tx: GivenTransaction,
  { codeId, intoId, at }: { readonly codeId: string; readonly intoId: string; readonly at: string },
): Code {
  const [from, into] = [requireCode(tx, codeId), requireCode(tx, intoId)];
  if (codeId === intoId) throw new NamedError('codeBelowItself', { codeId });
  for (const code of listCodes(tx)) {
    if (code.parentId !== codeId) continue;
    refuseCycle(listCodes(tx), { codeId: code.codeId, parentId: intoId });
    updateCode(tx, code, { news: { parentId: intoId }, at });
  }
  for (const { annotationId, codeIds } of listAnnotations(tx, {})) {
    if (!codeIds.includes(codeId)) continue;
    const news = { codeIds: [...codeIds.filter((id) => id !== codeId), intoId] };
    updateAnnotation(tx, { annotationId }, { news, at });
  }
  updateCode(tx, from, { news: { deletedAt: at }, at });
  return into;
}

/**
 * Gives codes with each parent before its children.
 *
 * inTreeOrder([child, parent]) -> [parent, child]
 */
export function inTreeOrder<Each extends Pick<Code, 'codeId' | 'parentId'>>(
  codes: readonly Each[],
): Each[] {
  const known = new Set(codes.map(({ codeId }) => codeId));
  const below = (parent: string | null): Each[] =>
    codes
      .filter(({ parentId }) => (known.has(parentId ?? '') ? parentId : null) === parent)
      .flatMap((code) => [code, ...below(code.codeId)]);
  return below(null);
}
