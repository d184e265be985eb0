import 'server-only';
import { sharedLibrary } from './shared-library.ts';

/** Read in the other script and with another numeral: every dictionary is asked for it. */
const everything = '十五分鐘生活圈';

/**
 * Asks a first question in the stead of the first person: it loads the search data and the
 * dictionaries of words and scripts, which take one to three seconds together. What fails here fails
 * again for that person, and is told to them.
 */
export async function warmUp(): Promise<void> {
  try {
    await sharedLibrary().search({
      ...{ q: everything, mode: 'parsed', sort: 'text', limit: 1, cursor: undefined },
      ...{ contextChars: 0, filter: { place: [], year: [], genre: [] } },
    });
  } catch {
    // Told to whoever asks next.
  }
}
