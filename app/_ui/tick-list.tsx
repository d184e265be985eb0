import './facet-list.css';

/** A value that can be ticked: what it is called, and how much there is of it. */
export type Tick = { readonly value: string; readonly name: string; readonly count: number };

type TickListProps = {
  /** The name of the field. */
  readonly name: string;
  readonly label: string;
  readonly ticks: readonly Tick[];
  readonly chosen: readonly string[];
};

/** Values of one kind with how many there are of each; what is ticked narrows a list. */
export function TickList({ name, label, ticks, chosen }: TickListProps) {
  if (ticks.length === 0) return null;
  return (
    <fieldset className="facet-list">
      <legend>{label}</legend>
      <ul>
        {ticks.map(({ value, name: called, count }) => (
          <li key={value}>
            <label className="tick">
              <input
                key={String(chosen.includes(value))}
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
              />
              <span lang="zh-Hans">{called}</span>
            </label>
            <span>{count.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
