import type { ReactNode } from 'react';

type SpecimenProps = { readonly name: string; readonly children: ReactNode };

/** One part, with its name beside it. */
export function Specimen({ name, children }: SpecimenProps) {
  return (
    <div className="specimen">
      <h3 className="label">{name}</h3>
      <div>{children}</div>
    </div>
  );
}
