import 'server-only';
import type { Actor } from '#db/recipes/actor.ts';
import { normalStatements } from '#db/recipes/answers/holdings-answer.ts';
import type { Holdings } from '#db/recipes/holdings.ts';
import { manifestFields } from '#lib/manifest/fields.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** What a form says. */
type Fields = ReadonlyMap<string, string>;

/** Whose hand it is, on what, and one field of the form. */
type Change = {
  readonly actor: Actor;
  readonly holdings: Holdings;
  readonly said: (name: string) => string;
};

const acts: Readonly<Record<string, (change: Change, fields: Fields) => Promise<unknown>>> = {
  remove: ({ actor, holdings, said }) => holdings.remove(actor, [said('documentId')]),
  restore: ({ actor, holdings, said }) => holdings.restore(actor, [said('documentId')]),
  join: ({ actor, holdings, said }) =>
    holdings.join(actor, { from: said('from'), into: said('into') }),
  apart: ({ actor, holdings, said }) => {
    holdings.setApart(actor, [said('from'), said('into')]);
    return Promise.resolve();
  },
  split: ({ actor, holdings, said }) => holdings.split(actor, said('versionId')),
  current: ({ actor, holdings, said }) => holdings.chooseCurrent(actor, said('versionId')),
  state: (change, fields) => state(change, fields),
  describe: (change, fields) => describe(change, fields),
};

/** Does what a form asks for; gives the code of the fault where it cannot be done. */
export async function changeHoldings(fields: Fields): Promise<string | undefined> {
  const act = acts[fields.get('act') ?? ''];
  if (act === undefined) return undefined;
  try {
    const { holdings } = await openedLibrary();
    const said = (name: string) => fields.get(name) ?? '';
    await act({ actor: await requestActor(), holdings, said }, fields);
    return undefined;
  } catch (error) {
    if (error instanceof NamedError) return error.code;
    throw error;
  }
}

/** An emptied field takes back what a hand has stated. */
function state({ actor, holdings, said }: Change, fields: Fields): Promise<unknown> {
  const facts = Object.fromEntries(
    manifestFields.flatMap((field) => {
      const value = fields.get(field);
      return value === undefined ? [] : [[field, value.trim() === '' ? null : value]];
    }),
  );
  const statements = normalStatements([{ documentId: said('documentId'), facts }]);
  return holdings.state(actor, statements, { origin: 'hand', instead: [] });
}

function describe({ actor, holdings, said }: Change, fields: Fields): Promise<unknown> {
  const versionId = said('versionId');
  const [stated] = normalStatements([
    {
      documentId: versionId,
      facts: {
        versionLabel: fields.get('label') ?? '',
        versionDate: fields.get('date') ?? '',
        status: fields.get('status') ?? '',
      },
    },
  ]);
  const value = (field: string) => stated?.facts[field] || null;
  return holdings.describeVersion(actor, versionId, {
    label: value('versionLabel'),
    date: value('versionDate'),
    status: value('status'),
  });
}
