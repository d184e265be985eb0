import './heat-row.css';

/** One cell: what it stands for, and how much of it there is. */
export type HeatCell = { readonly name: string; readonly count: number };

type HeatRowProps = { readonly label: string; readonly cells: readonly HeatCell[] };

const toneBounds = [1, 2, 4, 8]; // Each tone begins where twice as much is said.

/** Quantities as tones of ink; each also as a number, so that nobody must tell tones apart. */
export function HeatRow({ label, cells }: HeatRowProps) {
  return (
    <ol className="heat-row" aria-label={label}>
      {cells.map(({ name, count }) => (
        <li key={name} data-tone={toneOf(count)} title={name}>
          <span className="visually-hidden">{name} </span>
          {count}
        </li>
      ))}
    </ol>
  );
}

/** Gives the tone of a quantity, 0 to 4. */
function toneOf(count: number): number {
  return toneBounds.filter((bound) => count >= bound).length;
}
