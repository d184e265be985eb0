'use client';

import { Dialog } from '@base-ui/react/dialog';
import { SettingsForm } from './settings-form.tsx';
import './floating.css';

/** What the list of keys says; each line is keys and what they do. */
export type KeyListWords = {
  readonly title: string;
  readonly close: string;
  readonly single: string;
  readonly on: string;
  readonly off: string;
  readonly lines: readonly { readonly keys: readonly string[]; readonly does: string }[];
};

type KeyListProps = { readonly words: KeyListWords; readonly onClose: () => void };

/** Shows what can be done by key, and lets single keys be switched off. */
export default function KeyList({ words, onClose }: KeyListProps) {
  const isOff = document.documentElement.dataset['keys'] === 'off';
  return (
    <Dialog.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="floating-backdrop" />
        <Dialog.Popup className="floating-dialog">
          <Dialog.Title>{words.title}</Dialog.Title>
          <dl>
            {words.lines.map(({ keys, does }) => (
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
          <Dialog.Close className="button soft">{words.close}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
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
      />
      {name}
    </label>
  );
}
