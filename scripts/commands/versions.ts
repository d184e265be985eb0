import type { Command } from 'commander';
import { localActor } from '#db/recipes/actor.ts';
import { normalStatements } from '#db/recipes/answers/holdings-answer.ts';
import type { DocumentSummary, Library } from '#db/recipes/model.ts';
import { NamedError } from '#lib/message/named-error.ts';
import { withLibrary } from './folders.ts';
import { print, printJson } from './print.ts';
import { words } from './words.ts';

type Options = {
  readonly join?: string;
  readonly split?: string;
  readonly current?: string;
  readonly describe?: string;
  readonly label?: string;
  readonly date?: string;
  readonly status?: string;
  readonly json?: boolean;
};

/** Adds `zhengci versions <document>`: lists its versions, and arranges them by option. */
export function addVersions(program: Command): void {
  program
    .command('versions')
    .description(words('cli.versions'))
    .argument('<document>')
    .option('--join <documentId>', words('cli.option.join'))
    .option('--split <versionId>', words('cli.option.split'))
    .option('--current <versionId>', words('cli.option.current'))
    .option('--describe <versionId>', words('cli.option.describe'))
    .option('--label <label>', words('cli.option.label'))
    .option('--date <date>', words('cli.option.versionDate'))
    .option('--status <status>', words('cli.option.versionStatus'))
    .option('--json', words('cli.option.json'))
    .action(run);
}

async function run(written: string, options: Options): Promise<void> {
  await withLibrary(async (library) => {
    const documentId = written.normalize('NFC');
    await arrange(library, documentId, options);
    const { versions } = requireDocument(library, documentId);
    if (options.json === true) {
      printJson({ ok: true, documentId, versions });
      return;
    }
    for (const { versionId, label, date, status, source, isCurrent } of versions) {
      const known = [label, date, status].filter((fact) => fact !== null).join(' · ');
      print([isCurrent ? '*' : ' ', versionId, known, source].join('\t'));
    }
  });
}

async function arrange({ holdings }: Library, into: string, options: Options): Promise<void> {
  const { join, split, current, describe, label } = options;
  if (join !== undefined) await holdings.join(localActor, { from: join.normalize('NFC'), into });
  if (split !== undefined) await holdings.split(localActor, split.normalize('NFC'));
  if (current !== undefined) await holdings.chooseCurrent(localActor, current.normalize('NFC'));
  if (describe === undefined) return;
  const said = { versionDate: options.date ?? null, status: options.status ?? null };
  const [normal] = normalStatements([{ documentId: into, facts: said }]);
  await holdings.describeVersion(localActor, describe.normalize('NFC'), {
    label,
    date: options.date === undefined ? undefined : normal?.facts['versionDate'],
    status: options.status === undefined ? undefined : normal?.facts['status'],
  });
}

function requireDocument(library: Library, documentId: string): DocumentSummary {
  const found = library.findDocument(documentId);
  if (found === undefined) throw new NamedError('unknownDocument', { documentId });
  return found;
}
