import type { PlainKind } from './correction.ts';
import type { Draft, Role } from './element.ts';
import { forceHeading, type Forcing } from './force-heading.ts';
import type { PlacedCorrections } from './placed-corrections.ts';

/**
 * Gives a line with what people say that it is, if they do.
 *
 * correctDraft({ source: '发展基础', unit, parts: undefined, starsAreBold: false }, said).role
 *   -> 'heading'
 */
export function correctDraft(
  forcing: Forcing,
  said: Pick<PlacedCorrections, 'role'>,
): Draft & { readonly kind: 'text' } {
  const { unit, parts } = forcing;
  const change = said.role(startsOf(forcing));
  if (change === undefined) return { kind: 'text', unit, parts };
  if (change.kind === 'block')
    return { kind: 'text', unit, parts: undefined, role: roleOf(change.as) };
  return { kind: 'text', unit, parts, role: 'heading', forced: forceHeading(change, forcing) };
}

/** Where the line begins, and where its words do behind the stars of bold. */
function startsOf({ unit, starsAreBold }: Forcing): readonly number[] {
  const stars = starsAreBold ? (/^\*{2,3}/u.exec(unit.text)?.[0].length ?? 0) : 0;
  const { start } = unit.span;
  return stars === 0 ? [start] : [start, start + stars];
}

function roleOf(kind: PlainKind): Role {
  return kind === 'paragraph' ? 'outsideBox' : kind;
}
