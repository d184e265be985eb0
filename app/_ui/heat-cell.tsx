import './heat-cell.css';

type HeatCellProps = {
  readonly count: number;
  /** What is written on it, where that is not the number itself. */
  readonly word?: string;
};

const toneBounds = [1, 2, 4, 8]; // Each tone begins where twice as much is said.

/** A quantity as a tone of ink and as a number, so that nobody must tell tones apart. */
export function HeatCell({ count, word }: HeatCellProps) {
  return (
    <span className="heat-cell" data-tone={toneBounds.filter((bound) => count >= bound).length}>
      {word ?? count.toLocaleString('en')}
    </span>
  );
}
