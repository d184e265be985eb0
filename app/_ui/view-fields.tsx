import { facetNames, type SearchView } from './search-view.ts';

type ViewFieldsProps = {
  readonly view: SearchView;
  /** The parts of the search that the form asks for itself. */
  readonly except: readonly ('q' | 'mode' | 'filter' | 'sort')[];
};

/** Carries the rest of a search through a form that changes one part of it. */
export function ViewFields({ view, except }: ViewFieldsProps) {
  const fields: readonly (readonly [string, string])[] = [
    ...(except.includes('q') ? [] : [['q', view.q] as const]),
    ...(except.includes('mode') || view.mode === 'parsed' ? [] : [['mode', view.mode] as const]),
    ...(except.includes('sort') || view.sort === 'text' ? [] : [['sort', view.sort] as const]),
    ...(except.includes('filter') ? [] : facetFields(view)),
  ];
  return fields.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}

function facetFields({ filter }: SearchView): (readonly [string, string])[] {
  return facetNames.flatMap((name) => filter[name].map((value) => [name, value] as const));
}
