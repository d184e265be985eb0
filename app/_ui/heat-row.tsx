import { HeatCell } from './heat-cell.tsx';

type HeatRowProps = {
  readonly label: string;
  /** What each cell stands for, and how much of it there is. */
  readonly cells: readonly { readonly name: string; readonly count: number }[];
};

/** Quantities side by side, to be compared at a glance. */
export function HeatRow({ label, cells }: HeatRowProps) {
  return (
    <ol className="heat-row" aria-label={label}>
      {cells.map(({ name, count }) => (
        <li key={name} title={name}>
          <span className="visually-hidden">{name} </span>
          <HeatCell count={count} />
        </li>
      ))}
    </ol>
  );
}
