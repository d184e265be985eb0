import type { Decision } from './decision.ts';
import type { Phrase, Variant } from './model.ts';
import { skeletonKey } from './skeleton-key.ts';

/** What a person said about a phrase; `found` where nobody said anything. */
export type Standing = 'found' | 'accepted' | 'rejected' | 'added';

/** A phrase as people want it. */
export type DecidedPhrase = Phrase & {
  readonly standing: Standing;
  readonly note: string;
  /** Its variants are not those that were found together, so that its places are told apart anew. */
  readonly isRegrouped: boolean;
};

/** How much there is of several wordings together: a place inside another one counts once. */
export type CountTogether = (
  keys: readonly string[],
) => Pick<Phrase, 'occurrences' | 'documentIds'>;

/**
 * Brings phrases into the form that people decided on. Decisions win over whatever was found:
 *
 *   reject, accept, add   the wording stands for itself, and is listed or not
 *   split                 the wording stands for itself
 *   merge                 the wording, with all its variants, belongs to another one
 *   rename, note          what a phrase is called, and what is said of it
 *
 * A decision about a wording that is in no phrase waits for a text that has it.
 *
 * applyDecisions(phrases, [{ wording: '三区', kind: 'reject', value: '' }], count)[0].standing
 */
export function applyDecisions(
  phrases: readonly Phrase[],
  decisions: readonly Decision[],
  countTogether: CountTogether,
): DecidedPhrase[] {
  const said = readDecisions(decisions);
  const groups = phrases.flatMap((phrase) => separate(phrase, said));
  const whole = mergeGroups(groups, said).map((group) => decide(group, said, countTogether));
  const added = whole.filter(({ standing }) => standing === 'added');
  return [...added, ...whole.filter(({ standing }) => standing !== 'added')];
}

/** Everything that was said about one wording. */
type Said = {
  standing?: Exclude<Standing, 'found'>;
  /** The key it belongs to; undefined where it stands for itself. */
  belongs?: { readonly to: string | undefined };
  name?: string;
  note?: string;
};
type SaidOf = ReadonlyMap<string, Said>;

const standings = { accept: 'accepted', reject: 'rejected', add: 'added' } as const;

function readDecisions(decisions: readonly Decision[]): SaidOf {
  const all = new Map<string, Said>();
  for (const { wording, kind, value } of decisions) {
    const key = skeletonKey(wording);
    const said = all.get(key) ?? {};
    all.set(key, said);
    if (kind === 'rename') said.name = value;
    else if (kind === 'note') said.note = value;
    else if (kind === 'split') said.belongs = { to: undefined };
    else if (kind === 'merge') said.belongs = { to: skeletonKey(value) };
    else said.standing = standings[kind];
  }
  return all;
}

type Group = { readonly phrase: Phrase; variants: Variant[]; isRegrouped: boolean };

/** Takes out of a phrase what stands for itself; what is left comes first. */
function separate(phrase: Phrase, said: SaidOf): Group[] {
  const [main, ...others] = phrase.variants;
  const leaving = others.filter(({ key }) => standsAlone(said.get(key)));
  if (main === undefined || leaving.length === 0) {
    return [{ phrase, variants: [...phrase.variants], isRegrouped: false }];
  }
  const staying = others.filter((variant) => !leaving.includes(variant));
  return [
    { phrase, variants: [main, ...staying], isRegrouped: true },
    ...leaving.map((variant) => ({
      phrase: aloneAs(phrase, variant),
      variants: [{ ...variant, kind: 'itself' as const }],
      isRegrouped: true,
    })),
  ];
}

/** Whoever judges, names or moves a wording means it, and not the phrase it was found with. */
function standsAlone(said: Said | undefined): boolean {
  return said?.standing !== undefined || said?.belongs !== undefined || said?.name !== undefined;
}

function aloneAs(phrase: Phrase, { key, text }: Variant): Phrase {
  return { ...phrase, key, text, family: '', related: [phrase.key] };
}

function mergeGroups(groups: readonly Group[], said: SaidOf): Group[] {
  const byKey = new Map(
    groups.flatMap((group) => group.variants.map(({ key }) => [key, group] as const)),
  );
  const home = (group: Group): Group => {
    const seen = new Set<Group>();
    let at = group;
    for (let next: Group | undefined = at; next !== undefined; next = targetOf(at, said, byKey)) {
      if (seen.has(next)) return group; // Led round in a circle, it stays where it is.
      seen.add(next);
      at = next;
    }
    return at;
  };
  // Where everything goes is settled before anything moves: a moved variant leads to its new phrase.
  const homes = new Map(groups.map((group) => [group, home(group)]));
  const staying = groups.filter((group) => homes.get(group) === group);
  for (const group of groups) {
    const to = homes.get(group);
    if (to === undefined || to === group) continue;
    to.isRegrouped = true;
    to.variants.push(...group.variants.map((each) => ({ ...each, kind: 'decided' as const })));
  }
  return staying;
}

function targetOf(
  { phrase }: Group,
  said: SaidOf,
  byKey: ReadonlyMap<string, Group>,
): Group | undefined {
  const to = said.get(phrase.key)?.belongs?.to;
  const target = to === undefined ? undefined : byKey.get(to);
  return target?.phrase.key === phrase.key ? undefined : target;
}

function decide(
  { phrase, variants, isRegrouped }: Group,
  said: SaidOf,
  countTogether: CountTogether,
): DecidedPhrase {
  const own = said.get(phrase.key);
  const notes = variants.flatMap(({ key }) => said.get(key)?.note ?? []);
  return {
    ...phrase,
    ...(isRegrouped ? countTogether(variants.map(({ key }) => key)) : {}),
    text: own?.name ?? phrase.text,
    variants,
    standing: own?.standing ?? 'found',
    note: notes.join('\n'),
    isRegrouped,
  };
}
