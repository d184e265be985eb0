import type { ReportSetting } from './report-setting.ts';

/** The way of the text through the program, and what each step made of it. */
export function StepLine({ answer, say }: ReportSetting) {
  const { summary, document } = answer;
  const { sections, notes, passages, regions } = document;
  const count = (kind: string) => notes.filter((note) => note.kind === kind).length;
  const kinds = (kind: string) => sections.filter((section) => section.kind === kind).length;
  const format = summary.versions.find(({ isCurrent }) => isCurrent)?.format ?? '';
  const doubts = count('lostNumber') + count('skippedNumber') + count('noOutline');
  const steps = [
    { name: 'read', said: say('step.read.is', { format, characters: summary.characters }) },
    { name: 'header', said: headerSaid(answer, say) },
    {
      name: 'outline',
      said: say('step.outline.is', { headings: sections.length }),
      isDoubtful: doubts > 0,
    },
    { name: 'lines', said: say('step.lines.is', { joined: count('joinedLines') }) },
    {
      name: 'tables',
      said: say('step.tables.is', { tables: kinds('table'), boxes: kinds('box') }),
      isDoubtful: count('unassignedCells') > 0,
    },
    {
      name: 'passages',
      said: say('step.passages.is', {
        passages: passages.length,
        left: regions.filter(({ kind }) => kind !== 'blank' && kind !== 'markup').length,
      }),
    },
  ] as const;
  return (
    <ol className="library-steps" aria-label={say('step.label')}>
      {steps.map(({ name, said, ...step }) => (
        <li key={name} data-state={'isDoubtful' in step && step.isDoubtful ? 'warn' : undefined}>
          <b>{say(`step.${name}`)}</b>
          <span>{said}</span>
        </li>
      ))}
    </ol>
  );
}

function headerSaid({ statements }: ReportSetting['answer'], say: ReportSetting['say']): string {
  const stated = Object.values(statements.header).filter(({ origin }) => origin === 'header');
  return say('step.header.is', { count: stated.length });
}
