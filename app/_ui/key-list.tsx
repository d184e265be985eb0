'use client';

import { DialogPanel } from './dialog-panel.tsx';
import { listKeys } from './key-layer.ts';
import { SettingsForm } from './settings-form.tsx';

/** What the list of keys says. */
export type KeyListWords = {
  readonly title: string;
  readonly close: string;
  readonly single: string;
  readonly on: string;
  readonly off: string;
  /** What its own key does. */
  readonly list: string;
  /** Keys that are always there: they are not single ones, or the browser's. */
  readonly lines: readonly { readonly keys: readonly string[]; readonly does: string }[];
};

type KeyListProps = { readonly words: KeyListWords; readonly onClose: () => void };

/** Shows what can be done by key on this page, and lets single keys be switched off. */
export default function KeyList({ words, onClose }: KeyListProps) {
  const isOff = document.documentElement.dataset['keys'] === 'off';
  return (
    <DialogPanel title={words.title} close={words.close} onClose={onClose}>
      <dl>
        {[...listKeys(), ...words.lines].map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className="keycap">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <SettingsForm actsAtOnce>
        <fieldset>
          <legend>{words.single}</legend>
          <div className="segmented">
            <Choice value="on" name={words.on} isChosen={!isOff} />
            <Choice value="off" name={words.off} isChosen={isOff} />
          </div>
        </fieldset>
      </SettingsForm>
    </DialogPanel>
  );
}

type ChoiceProps = { readonly value: string; readonly name: string; readonly isChosen: boolean };

function Choice({ value, name, isChosen }: ChoiceProps) {
  return (
    <label>
      <input
        className="visually-hidden"
        type="radio"
        name="keys"
        value={value}
        defaultChecked={isChosen}
        onChange={() => {
          // At once: a key that is pressed before the server has answered is no command either.
          document.documentElement.dataset['keys'] = value;
        }}
      />
      {name}
    </label>
  );
}
