import Link from 'next/link';
import { searchHref, type SearchView } from '#app/_ui/search-view.ts';
import type { Say } from '#lib/message/say-in.ts';
import { leaveOut } from './leave-out.ts';

type LeaveOutLinkProps = {
  /** As the address names it: a form, a caution, or a wording. */
  readonly name: string;
  readonly label: string;
  readonly view: SearchView;
  readonly say: Say;
};

/** Leaves something out of everything that is counted and shown, or takes it in again. */
export function LeaveOutLink({ name, label, view, say }: LeaveOutLinkProps) {
  const isOut = view.without.includes(name);
  const words = say(isOut ? 'search.takeIn' : 'search.leaveOut', { name: label });
  return (
    <Link
      className="leave-out"
      href={searchHref(leaveOut(view, name))}
      prefetch={false}
      scroll={false}
      aria-label={words}
      title={words}
    >
      <span aria-hidden="true">{isOut ? '＋' : '×'}</span>
    </Link>
  );
}
