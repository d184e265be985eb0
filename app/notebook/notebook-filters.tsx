import type { NotebookAnswer } from '#app/_server/answer-notebook.ts';
import type { CountedCode } from '#app/_server/count-notebook.ts';
import { AddressSelect } from '#app/_ui/address-select.tsx';
import { AutoForm } from '#app/_ui/auto-form.tsx';
import { CodeTag } from '#app/_ui/code-tag.tsx';
import { Drawer } from '#app/_ui/drawer.tsx';
import { TickBox } from '#app/_ui/tick-box.tsx';
import { TickList } from '#app/_ui/tick-list.tsx';
import type { Say } from '#lib/message/say-in.ts';

type FiltersProps = { readonly answer: NotebookAnswer; readonly say: Say };

/** What entries are narrowed by; every choice is an address. On a phone it lies behind a button. */
export function NotebookFilters({ answer, say }: FiltersProps) {
  const { view, counts } = answer;
  return (
    <Drawer
      id="notebook-filters"
      label={say('notebook.filters')}
      close={say('shell.close')}
      side="bottom"
      below="phone"
      className="notebook-filters"
    >
      <AutoForm className="facets" label={say('notebook.filters')} action="/notebook">
        <Kept answer={answer} />
        <CodeTicks answer={answer} say={say} />
        <TickList
          name="place"
          label={say('facet.place')}
          ticks={counts.place}
          chosen={view.place}
        />
        <TickList
          name="status"
          label={say('notebook.place')}
          ticks={statusTicks(counts.status, say)}
          chosen={view.status}
        />
        {counts.set.length > 0 && <SetChoice answer={answer} say={say} />}
        <TickList
          name="motivation"
          label={say('notebook.kind')}
          ticks={kindTicks(counts.motivation, say)}
          chosen={view.motivation}
        />
        <TickList name="year" label={say('facet.year')} ticks={counts.year} chosen={view.year} />
        <TickList
          name="documentId"
          label={say('notebook.document')}
          ticks={counts.documentId}
          chosen={view.documentId}
        />
        <noscript>
          <button className="button small">{say('search.apply')}</button>
        </noscript>
      </AutoForm>
    </Drawer>
  );
}

const shownStatuses = ['found', 'changed', 'ambiguous', 'orphaned'] as const;
const otherStatuses = ['moved', 'document', 'wording', 'skipped'] as const;
const kinds = ['highlighting', 'commenting', 'bookmarking', 'linking'] as const;

type Counts = NotebookAnswer['counts']['status'];

/** The four that everybody should know of stand there always, the others where there are some. */
function statusTicks(counts: Counts, say: Say) {
  const all = [...shownStatuses, ...otherStatuses].map((value) => ({
    value,
    name: say(`notebook.status.${value}`),
    count: countOf(counts, value),
  }));
  return all.filter(({ count }, at) => count > 0 || at < shownStatuses.length);
}

function kindTicks(counts: Counts, say: Say) {
  return kinds
    .map((value) => ({
      value,
      name: say(`notebook.kind.${value}`),
      count: countOf(counts, value),
    }))
    .filter(({ count }) => count > 0);
}

function countOf(counts: Counts, wanted: string): number {
  return counts.find(({ value }) => value === wanted)?.count ?? 0;
}

/** What this form does not ask stays as it is. */
function Kept({ answer: { view } }: Pick<FiltersProps, 'answer'>) {
  return (
    <>
      {view.group !== 'code' && <input type="hidden" name="group" value={view.group} />}
      {view.by !== 'place' && <input type="hidden" name="by" value={view.by} />}
      {view.text !== '' && <input type="hidden" name="text" value={view.text} />}
      {view.isRead && <input type="hidden" name="read" value="1" />}
      {view.isBin && <input type="hidden" name="deleted" value="true" />}
    </>
  );
}

/** The codes in their tree; whoever ticks one means those below it too. */
function CodeTicks({ answer: { view, codes, withoutCode }, say }: FiltersProps) {
  if (codes.length === 0) return null;
  return (
    <fieldset className="facet-list">
      <legend>{say('notes.code')}</legend>
      <ul>
        {codes.map((code) => (
          <li key={code.id} data-level={Math.min(code.level, 4)}>
            <CodeLabel code={code} isChosen={view.code.includes(code.id)} />
            <span>
              {code.shortcut !== undefined && <kbd className="keycap">{code.shortcut}</kbd>}{' '}
              {code.count.toLocaleString('en')}
            </span>
          </li>
        ))}
        {(withoutCode > 0 || view.code.includes('none')) && (
          <li>
            <label className="tick">
              <TickBox name="code" value="none" isChosen={view.code.includes('none')} />
              {say('notebook.without.code')}
            </label>
            <span>{withoutCode.toLocaleString('en')}</span>
          </li>
        )}
      </ul>
    </fieldset>
  );
}

function CodeLabel({ code, isChosen }: { readonly code: CountedCode; readonly isChosen: boolean }) {
  return (
    <label className="tick">
      <TickBox name="code" value={code.id} isChosen={isChosen} />
      <CodeTag name={code.name} colour={code.colour} />
    </label>
  );
}

function SetChoice({ answer: { view, counts }, say }: FiltersProps) {
  return (
    <fieldset className="facet-list">
      <legend>{say('set.title')}</legend>
      <AddressSelect name="set" value={view.set} label={say('set.title')}>
        <option value="">{say('notebook.allSets')}</option>
        {counts.set.map(({ value, name, count }) => (
          <option key={value} value={value}>
            {`${name} ${count.toLocaleString('en')}`}
          </option>
        ))}
      </AddressSelect>
    </fieldset>
  );
}
