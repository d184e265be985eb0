import type { NotebookAnswer } from '#app/_server/answer-notebook.ts';
import { AddressSelect } from '#app/_ui/address-select.tsx';
import { AutoForm } from '#app/_ui/auto-form.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { narrowing } from './notebook-href.ts';

type ToolsProps = { readonly answer: NotebookAnswer; readonly say: Say };

const groupings = ['code', 'document', 'place', 'time'] as const;

/** How entries are put together, and words to find among them. */
export function NotebookTools({ answer: { view }, say }: ToolsProps) {
  return (
    <div className="notebook-tools">
      <AutoForm className="choices" label={say('notebook.group')} action="/notebook">
        {narrowing.flatMap((name) =>
          view[name].map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
        )}
        {view.set !== '' && <input type="hidden" name="set" value={view.set} />}
        {view.by !== 'place' && <input type="hidden" name="by" value={view.by} />}
        {view.isRead && <input type="hidden" name="read" value="1" />}
        {view.isBin && <input type="hidden" name="deleted" value="true" />}
        <label>
          {say('notebook.group')}{' '}
          <AddressSelect name="group" value={view.group}>
            {groupings.map((group) => (
              <option key={group} value={group}>
                {say(`notebook.group.${group}`)}
              </option>
            ))}
          </AddressSelect>
        </label>
        <input
          key={view.text}
          className="field"
          type="search"
          name="text"
          lang="zh-Hans"
          defaultValue={view.text}
          aria-label={say('notebook.find')}
          placeholder={say('notebook.find')}
        />
        <noscript>
          <button className="button small">{say('search.apply')}</button>
        </noscript>
      </AutoForm>
      <button className="button small soft filters" type="button" popoverTarget="notebook-filters">
        {say('notebook.filters')}
      </button>
    </div>
  );
}
