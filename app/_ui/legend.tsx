import type { ReactNode } from 'react';
import './legend.css';

type LegendProps = {
  readonly label: string;
  readonly signs: readonly { readonly sign: ReactNode; readonly means: string }[];
};

/** Says in words what each sign of a drawing or a table means. */
export function Legend({ label, signs }: LegendProps) {
  return (
    <ul className="sign-legend" aria-label={label}>
      {signs.map(({ sign, means }) => (
        <li key={means}>
          <span aria-hidden="true">{sign}</span>
          {means}
        </li>
      ))}
    </ul>
  );
}
