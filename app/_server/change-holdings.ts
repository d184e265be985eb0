import 'server-only';
import { localActor } from '#db/recipes/actor.ts';
import { normalStatements } from '#db/recipes/answers/holdings-answer.ts';
import type { Holdings } from '#db/recipes/holdings.ts';
import { manifestFields } from '#lib/manifest/fields.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { openedLibrary } from './library.ts';

/** What a form says. */
type Fields = ReadonlyMap<string, string>;

const acts: Readonly<
  Record<
    string,
    (holdings: Holdings, said: (name: string) => string, fields: Fields) => Promise<unknown>
  >
> = {
  remove: (holdings, said) => holdings.remove(localActor, [said('documentId')]),
  restore: (holdings, said) => holdings.restore(localActor, [said('documentId')]),
  join: (holdings, said) => holdings.join(localActor, { from: said('from'), into: said('into') }),
  apart: (holdings, said) => {
    holdings.setApart(localActor, [said('from'), said('into')]);
    return Promise.resolve();
  },
  split: (holdings, said) => holdings.split(localActor, said('versionId')),
  current: (holdings, said) => holdings.chooseCurrent(localActor, said('versionId')),
  state: (holdings, said, fields) => state(holdings, said('documentId'), fields),
  describe: (holdings, said, fields) => describe(holdings, said('versionId'), fields),
};

/** Does what a form asks for; gives the code of the fault where it cannot be done. */
export async function changeHoldings(fields: Fields): Promise<string | undefined> {
  const act = acts[fields.get('act') ?? ''];
  if (act === undefined) return undefined;
  try {
    const { holdings } = await openedLibrary();
    await act(holdings, (name) => fields.get(name) ?? '', fields);
    return undefined;
  } catch (error) {
    if (error instanceof NamedError) return error.code;
    throw error;
  }
}

/** An emptied field takes back what a hand has stated. */
function state(holdings: Holdings, documentId: string, fields: Fields): Promise<unknown> {
  const facts = Object.fromEntries(
    manifestFields.flatMap((field) => {
      const value = fields.get(field);
      return value === undefined ? [] : [[field, value.trim() === '' ? null : value]];
    }),
  );
  const statements = normalStatements([{ documentId, facts }]);
  return holdings.state(localActor, statements, { origin: 'hand', instead: [] });
}

function describe(holdings: Holdings, versionId: string, fields: Fields): Promise<unknown> {
  const [said] = normalStatements([
    {
      documentId: versionId,
      facts: {
        versionLabel: fields.get('label') ?? '',
        versionDate: fields.get('date') ?? '',
        status: fields.get('status') ?? '',
      },
    },
  ]);
  const value = (field: string) => said?.facts[field] || null;
  return holdings.describeVersion(localActor, versionId, {
    label: value('versionLabel'),
    date: value('versionDate'),
    status: value('status'),
  });
}
