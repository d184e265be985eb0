import { SettingsForm } from '#app/_ui/settings-form.tsx';
import { HitsSwitch } from './hits-switch.tsx';
import './layer-switch.css';

/** What can lie on a text and be taken off it. */
export type ReaderLayer = {
  /** Hits are shown again with every query; the others stay as a person left them. */
  readonly name: 'hits' | 'annotations' | 'phrases';
  readonly label: string;
  /** The character that stands for it, set as the layer itself is set. */
  readonly sign: string;
  /** How much of it lies on this text. */
  readonly count: number;
  readonly isOn: boolean;
};

type LayerSwitchProps = { readonly label: string; readonly layers: readonly ReaderLayer[] };

/** Says what lies on the text, how much of each, and lets each be shown or not. */
export function LayerSwitch({ label, layers }: LayerSwitchProps) {
  if (layers.length === 0) return null;
  return (
    <div className="layer-switch" role="group" aria-label={label}>
      {layers.map((layer) =>
        layer.name === 'hits' ? (
          <HitsSwitch key={layer.name}>
            <LayerName {...layer} />
          </HitsSwitch>
        ) : (
          <SettingsForm key={layer.name}>
            <button name={layer.name} value={layer.isOn ? 'off' : 'on'} aria-pressed={layer.isOn}>
              <LayerName {...layer} />
            </button>
          </SettingsForm>
        ),
      )}
    </div>
  );
}

function LayerName({ name, label, sign, count }: ReaderLayer) {
  return (
    <>
      <span className="sign" data-layer={name} lang="zh-Hans" aria-hidden="true">
        {sign}
      </span>
      {label} <span className="count">{count.toLocaleString('en')}</span>
    </>
  );
}
