import Link from 'next/link';
import { readSearchView, searchHref, type AddressParams } from './search-view.ts';

type SavedSearchLinkProps = {
  readonly saved: { readonly name: string; readonly question: AddressParams };
};

/** A search that was kept, asked anew by a link: texts may have come since. */
export function SavedSearchLink({ saved: { name, question } }: SavedSearchLinkProps) {
  return (
    <Link
      className="source"
      lang="zh-Hans"
      href={searchHref(readSearchView(question))}
      prefetch={false}
    >
      {name}
    </Link>
  );
}
