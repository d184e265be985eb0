import { type PlainKind, plainKinds } from '#lib/document/correction.ts';
import { writeChange } from '#lib/document/correction-words.ts';
import type { EntryKind } from '#lib/document/model.ts';
import type { Passage } from '#lib/passage/model.ts';
import { CorrectForm } from './correct-form.tsx';
import type { ReaderSetting } from './reader-setting.ts';

type RoleFormProps = { readonly passage: Passage; readonly setting: ReaderSetting };

/** Levels that a person chooses from; deeper ones come by themselves, below their parents. */
const levels = [1, 2, 3, 4, 5];
/** Entries that stand where the headings around them let them. */
const otherEntries: readonly EntryKind[] = ['box', 'table', 'annex', 'article', 'point', 'preface'];

/** Says what a line is: an entry of the outline and how deep, or no entry. */
export function RoleForm({ passage, setting }: RoleFormProps) {
  const { say } = setting;
  return (
    <CorrectForm
      span={passage.span}
      setting={setting}
      fields={
        <label>
          {say('reader.correct.is')}
          <select className="select" name="what" defaultValue={whatIsNow(passage, setting)}>
            <optgroup label={say('reader.correct.entries')}>
              {levels.map((level) => (
                <option key={level} value={writeChange({ kind: 'entry', as: 'heading', level })}>
                  {say('reader.correct.heading', { level })}
                </option>
              ))}
              {otherEntries.map((as) => (
                <option key={as} value={`${as}:${levelFor(as, passage, setting)}`}>
                  {say(`reader.kind.${as}`)}
                </option>
              ))}
            </optgroup>
            <optgroup label={say('reader.correct.plain')}>
              {plainKinds.map((as) => (
                <option key={as} value={as}>
                  {say(`reader.kind.${as satisfies PlainKind}`)}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      }
    >
      {say('reader.correct.do')}
    </CorrectForm>
  );
}

/** A box or a table stands below its heading, an annex beside everything. */
function levelFor(as: EntryKind, passage: Passage, setting: ReaderSetting): number {
  if (as === 'annex' || as === 'preface') return 1;
  const section = sectionOf(passage, setting);
  const isOwn = section?.span.start === passage.span.start;
  return section === undefined ? 1 : section.level + (isOwn ? 0 : 1);
}

function whatIsNow(passage: Passage, setting: ReaderSetting): string {
  const section = sectionOf(passage, setting);
  const isEntry = section !== undefined && section.span.start === passage.span.start;
  if (isEntry) return `${section.kind}:${section.level}`;
  return passage.kind === 'heading' ? 'heading:1' : passage.kind;
}

function sectionOf({ sectionId }: Passage, { answer }: ReaderSetting) {
  return answer.document.sections.find((section) => section.sectionId === sectionId);
}
