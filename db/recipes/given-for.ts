import type { GivenFact, GivenMetadata } from '#db/library/model.ts';

/** What the caller says about every file of an ingestion. */
export type GivenByCaller = {
  readonly place?: string | undefined;
  readonly year?: string | undefined;
  readonly genre?: string | undefined;
  readonly versionOf?: string | undefined;
  readonly label?: string | undefined;
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
 * Joins what the manifest and the caller say about one file; the caller is nearer.
 *
 * givenFor(undefined, { place: '河南省/鹤壁市' }).facts[0].origin -> 'commandLine'
 */
export function givenFor(entry: GivenMetadata | undefined, caller: GivenByCaller): GivenMetadata {
  const base = entry ?? nothing;
  return {
    ...base,
    versionOf: caller.versionOf,
    label: caller.label ?? base.label,
    facts: [...base.facts, ...callerFacts(caller)],
  };
}

function callerFacts({ place, year, genre }: GivenByCaller): GivenFact[] {
  return Object.entries({ place, year, genre }).flatMap(([field, value]) =>
    value === undefined || value === ''
      ? []
      : [{ field, origin: 'commandLine' as const, value, evidence: undefined }],
  );
}
