import { type NamedFacts, type NameRule, readName } from '#lib/manifest/name-rule.ts';
import type { GivenFact, GivenMetadata } from '#db/library/model.ts';

/** What the caller says about every file of an ingestion. */
export type GivenByCaller = {
  readonly place?: string | undefined;
  readonly year?: string | undefined;
  readonly genre?: string | undefined;
  readonly versionOf?: string | undefined;
  readonly label?: string | undefined;
  /** Reads facts from the names of the files; what a manifest states counts before them. */
  readonly nameRule?: NameRule | undefined;
};

const nothing: GivenMetadata = {
  versionOf: undefined,
  documentId: undefined,
  label: undefined,
  date: undefined,
  status: undefined,
  facts: [],
  renewed: [],
};

/**
 * Joins what the name of a file, the manifest and the caller say about it; the caller is nearest.
 *
 * givenFor(undefined, { place: '河南省/鹤壁市' }, '规划.txt').facts[0].origin -> 'commandLine'
 */
export function givenFor(
  entry: GivenMetadata | undefined,
  caller: GivenByCaller,
  source: string,
): GivenMetadata {
  const base = entry ?? nothing;
  const { nameRule, versionOf, label } = caller;
  const named = (nameRule && readName(nameRule, source)) ?? {};
  return {
    ...base,
    versionOf,
    label: label ?? base.label ?? named.versionLabel,
    date: base.date ?? named.versionDate,
    status: base.status ?? named.status,
    facts: [...base.facts, ...namedFacts(named, base.facts), ...callerFacts(caller)],
  };
}

/** A rule that a person has seen at work states facts as a manifest does. */
function namedFacts(
  { versionLabel: _label, versionDate: _date, status: _status, ...named }: NamedFacts,
  before: readonly GivenFact[],
): GivenFact[] {
  return Object.entries(named)
    .filter(([field]) => !before.some((fact) => fact.field === field))
    .map(([field, value]) => ({ field, origin: 'manifest', value, evidence: undefined }));
}

function callerFacts({ place, year, genre }: GivenByCaller): GivenFact[] {
  return Object.entries({ place, year, genre }).flatMap(([field, value]) =>
    value === undefined || value === ''
      ? []
      : [{ field, origin: 'commandLine' as const, value, evidence: undefined }],
  );
}
