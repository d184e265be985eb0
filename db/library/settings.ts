import { eq } from 'drizzle-orm';
import type { GivenDatabase } from './open-given.ts';
import { settings } from './schema.ts';

/**
 * Gives what the library remembers under a name; undefined when it remembers nothing.
 *
 * readSetting(given, 'samplesOffered') -> '2026-11-21T08:15:00.000Z'
 */
export function readSetting(given: GivenDatabase, name: string): string | undefined {
  return given.tables.select().from(settings).where(eq(settings.name, name)).get()?.value;
}

/**
 * Remembers a value under a name, in place of the last one.
 *
 * writeSetting(given, 'samplesOffered', now.toISOString())
 */
export function writeSetting(given: GivenDatabase, name: string, value: string): void {
  given.tables
    .insert(settings)
    .values({ name, value })
    .onConflictDoUpdate({ target: settings.name, set: { value } })
    .run();
}
