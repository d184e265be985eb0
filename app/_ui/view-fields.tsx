import { searchFields, type SearchView } from './search-view.ts';

type ViewFieldsProps = {
  readonly view: SearchView;
  /** The parts of the search that the form asks for itself. */
  readonly except: readonly (keyof SearchView)[];
};

/**
 * Carries the rest of a search through a form that changes one part of it. Where pages were turned
 * is not carried: another question begins at its first page.
 */
export function ViewFields({ view, except }: ViewFieldsProps) {
  const kept = Object.entries(view).filter(
    ([part]) => part !== 'cursor' && !except.some((each) => each === part),
  );
  return searchFields(Object.fromEntries(kept)).map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}
