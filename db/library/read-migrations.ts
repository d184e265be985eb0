import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#db/project-folder.ts';

/** One step of the shape of library.db. */
export type Migration = {
  readonly name: string;
  readonly statements: readonly string[];
  /** Tables that this step may take rows from; every other one must keep all of its rows. */
  readonly mayLoseRowsOf: readonly string[];
};

/**
 * Reads the checked-in migrations, in their order.
 *
 * A migration that means to take rows says so in a line `-- may lose rows of: given_fact`.
 *
 * readMigrations()[0].name -> '0000_given-texts'
 */
export function readMigrations(): Migration[] {
  const folder = join(projectFolder(), 'db', 'library', 'migrations');
  const journal: unknown = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'));
  return namesIn(journal).map((name) =>
    parseMigration(name, readFileSync(join(folder, `${name}.sql`), 'utf8')),
  );
}

/**
 * Cuts a file made by drizzle-kit into its statements.
 *
 * parseMigration('0001_x', 'DROP TABLE a;--> statement-breakpoint\nDROP TABLE b;').statements.length -> 2
 */
export function parseMigration(name: string, sql: string): Migration {
  const statements = sql
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  const declared = [...sql.matchAll(/^-- may lose rows of: (\S+)$/gm)].map(
    (match) => match[1] ?? '',
  );
  return { name, statements, mayLoseRowsOf: declared };
}

function namesIn(journal: unknown): string[] {
  const entries = (journal as { readonly entries: readonly { readonly tag: string }[] }).entries;
  return entries.map((entry) => entry.tag);
}
