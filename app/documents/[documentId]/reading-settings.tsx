import { settings, type Settings } from '#app/_server/settings.ts';
import { CitationChoice } from '#app/_notes/citation-choice.tsx';
import { SettingsForm } from '#app/_ui/settings-form.tsx';
import type { Say } from '#lib/message/say-in.ts';

type ReadingSettingsProps = { readonly chosen: Partial<Settings>; readonly say: Say };

const usual = { font: 'song', size: '18', measure: '38', leading: '190' } as const;
const names = ['font', 'size', 'measure', 'leading'] as const;

/** How the text is set: letter, size, length of a line, distance of lines. Kept per person. */
export function ReadingSettings({ chosen, say }: ReadingSettingsProps) {
  return (
    <div
      id="reading"
      popover="auto"
      className="reading-settings"
      role="dialog"
      aria-labelledby="reading-title"
    >
      <h2 id="reading-title" className="label">
        {say('reading.title')}
      </h2>
      <SettingsForm actsAtOnce>
        {names.map((name) => (
          <Choice key={name} name={name} value={chosen[name] ?? usual[name]} say={say} />
        ))}
        <noscript>
          <button className="button small">{say('search.apply')}</button>
        </noscript>
      </SettingsForm>
      <CitationChoice chosen={chosen} say={say} />
    </div>
  );
}

type ChoiceProps = {
  readonly name: (typeof names)[number];
  readonly value: string;
  readonly say: Say;
};

function Choice({ name, value, say }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{say(`reading.${name}`)}</legend>
      <div className="segmented">
        {settings[name].map((choice) => (
          <label key={choice}>
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              value={choice}
              defaultChecked={choice === value}
            />
            {say(`reading.choice.${choice}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
