import 'server-only';
import { homedir } from 'node:os';
import { dataFolders } from '#db/data-folders.ts';
import { runUpkeep, upkeepActs } from '#db/recipes/run-upkeep.ts';

/** Does what the form asks for; gives how it ended in words for an address. */
export async function keepUp(asked: FormDataEntryValue | null): Promise<string> {
  const act = upkeepActs.find((each) => each === asked);
  if (act === undefined) return '';
  const surroundings = { env: process.env, platform: process.platform, home: homedir() };
  const { kind, detail } = await runUpkeep(act, dataFolders(surroundings));
  return `${kind} ${detail}`.trim();
}
