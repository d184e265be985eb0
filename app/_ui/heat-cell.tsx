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
    <span className="heat-cell" data-tone={toneOf(count)}>
      {word ?? count.toLocaleString('en')}
    </span>
  );
}

/** Which of the five tones a quantity has, from 0. */
export function toneOf(count: number): number {
  return toneBounds.filter((bound) => count >= bound).length;
}
