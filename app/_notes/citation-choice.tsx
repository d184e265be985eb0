import { settings, type Settings } from '#app/_server/settings.ts';
import type { Say } from '#lib/message/say-in.ts';
import { SettingsForm } from '#app/_ui/settings-form.tsx';

type CitationChoiceProps = { readonly chosen: Partial<Settings>; readonly say: Say };

/** By which standard quotations are cited here and wherever else they are copied. Kept per person. */
export function CitationChoice({ chosen, say }: CitationChoiceProps) {
  return (
    <SettingsForm actsAtOnce>
      <fieldset>
        <legend>{say('citation.standard')}</legend>
        <div className="segmented">
          {settings.citation.map((standard) => (
            <label key={standard}>
              <input
                className="visually-hidden"
                type="radio"
                name="citation"
                value={standard}
                defaultChecked={standard === (chosen.citation ?? '2025')}
              />
              {say(`citation.standard.${standard}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <noscript>
        <button className="button small">{say('search.apply')}</button>
      </noscript>
    </SettingsForm>
  );
}
