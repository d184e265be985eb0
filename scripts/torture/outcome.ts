import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Folders } from '#db/recipes/testing/do-stage.ts';
import { expectUnharmed, type Witness } from '#db/recipes/testing/expect-unharmed.ts';

/** What was done, and what it has harmed. */
export type Outcome = {
  readonly name: string;
  readonly harm: readonly string[];
  /** What this machine could not do. */
  readonly isSkipped?: boolean;
};

/** Gives what a library has suffered; nothing where it is whole. */
export async function unharmed(folders: Folders, witness: Witness): Promise<string[]> {
  try {
    await expectUnharmed(folders, witness);
    return [];
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

/** Removes a library that was looked at. */
export function forget({ dataDir }: Folders): void {
  rmSync(dirname(dataDir), { recursive: true, force: true });
}
