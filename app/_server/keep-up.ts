import 'server-only';
import { homedir } from 'node:os';
import { NamedError } from '#lib/message/named-error.ts';
import { dataFolders } from '#db/data-folders.ts';
import { isLocal } from '#db/recipes/permit.ts';
import { runUpkeep, upkeepActs, type UpkeepOutcome } from '#db/recipes/run-upkeep.ts';
import { openedLibrary } from './library.ts';
import { requestActor } from './request-actor.ts';

/** Who may not is told so like of any other fault. */
async function askFor(...asked: Parameters<typeof runUpkeep>): Promise<UpkeepOutcome> {
  try {
    return await runUpkeep(...asked);
  } catch (error) {
    if (error instanceof NamedError) return { kind: 'fault', detail: error.code };
    throw error;
  }
}

/** Does what the form asks for; gives how it ended in words for an address. */
export async function keepUp(asked: FormDataEntryValue | null): Promise<string> {
  const act = upkeepActs.find((each) => each === asked);
  if (act === undefined) return '';
  const library = await openedLibrary();
  const actor = await requestActor();
  const surroundings = { env: process.env, platform: process.platform, home: homedir() };
  const { kind, detail } = await askFor(actor, act, dataFolders(surroundings));
  if (!isLocal(actor)) {
    library.record({ actor: actor.name, action: `library.${act}`, subject: kind });
  }
  return `${kind} ${detail}`.trim();
}
