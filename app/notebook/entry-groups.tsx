import type { NotebookAnswer, NotebookGroup } from '#app/_server/answer-notebook.ts';
import { CodeTag } from '#app/_ui/code-tag.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { Entry } from './entry.tsx';

type EntryGroupsProps = { readonly answer: NotebookAnswer; readonly say: Say };

/** The entries of a page below their headings. */
export function EntryGroups({ answer, say }: EntryGroupsProps) {
  const { view, groups } = answer;
  return groups.map((group) => (
    <section key={group.key} className="group" aria-labelledby={`group-${group.key}`}>
      <h2 id={`group-${group.key}`}>
        <GroupName answer={answer} group={group} say={say} />
        <small>
          {group.entries.length < group.count
            ? say('notebook.part', { count: group.count, shown: group.entries.length })
            : say('notebook.count', { count: group.count })}
        </small>
      </h2>
      <ol>
        {group.entries.map((entry) => (
          <Entry
            key={entry.note.id}
            entry={entry}
            isRead={view.isRead}
            isBin={view.isBin}
            under={view.group === 'code' ? group.key : undefined}
            say={say}
          />
        ))}
      </ol>
    </section>
  ));
}

type GroupNameProps = EntryGroupsProps & { readonly group: NotebookGroup };

function GroupName({ answer: { view, codes }, group: { key, entries }, say }: GroupNameProps) {
  if (key === '') return say(`notebook.without.${view.group}`);
  switch (view.group) {
    case 'code': {
      const code = codes.find(({ id }) => id === key);
      return code && <CodeTag name={code.name} colour={code.colour} />;
    }
    case 'document':
      return <span lang="zh-Hans">{entries[0]?.document?.title}</span>;
    case 'place':
      return <span lang="zh-Hans">{key.replaceAll('/', ' · ')}</span>;
    case 'time':
      return key;
  }
}
