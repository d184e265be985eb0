import { TickBox } from './tick-box.tsx';
import './facet-list.css';

/** A value that can be ticked: what it is called, and how much there is of it. */
export type Tick = {
  readonly value: string;
  readonly name: string;
  readonly count: number;
  /** How deep it lies below others of the list, from 1; all lie alike where it is not said. */
  readonly level?: number;
};

type TickListProps = {
  /** The name of the field. */
  readonly name: string;
  readonly label: string;
  readonly ticks: readonly Tick[];
  readonly chosen: readonly string[];
  /** What opens the rest of a long list; where it is not said, all are shown. */
  readonly more?: (count: number) => string;
};

/** Values of one kind with how many there are of each; what is ticked narrows a list. */
export function TickList({ name, label, ticks, chosen, more }: TickListProps) {
  if (ticks.length === 0) return null;
  const isShort = more === undefined || ticks.length <= shown + spare;
  const [first, further] = isShort ? [ticks, []] : [ticks.slice(0, shown), ticks.slice(shown)];
  return (
    <fieldset className="facet-list">
      <legend>{label}</legend>
      <Ticks {...{ name, chosen }} ticks={first} />
      {further.length > 0 && (
        <details open={further.some(({ value }) => chosen.includes(value)) || undefined}>
          <summary>{more?.(further.length)}</summary>
          <Ticks {...{ name, chosen }} ticks={further} />
        </details>
      )}
    </fieldset>
  );
}

const shown = 12; // A screen holds all facets of a page so; a large library has hundreds of places.
const spare = 3; // Two or three more are not worth a press.

function Ticks({ name, ticks, chosen }: Pick<TickListProps, 'name' | 'ticks' | 'chosen'>) {
  return (
    <ul>
      {ticks.map(({ value, name: called, count, level = 1 }) => (
        <li key={value} data-level={Math.min(level, 4)}>
          <label className="tick">
            <TickBox {...{ name, value }} isChosen={chosen.includes(value)} />
            <span lang="zh-Hans">{called}</span>
          </label>
          <span>{count.toLocaleString('en')}</span>
        </li>
      ))}
    </ul>
  );
}
