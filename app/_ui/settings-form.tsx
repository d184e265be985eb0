'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import type { ReactNode, SubmitEvent } from 'react';

/**
 * Posts a choice of language or light. Without scripts the page comes anew; with them it changes
 * in place, so that a reader does not lose the line they were on.
 */
export function SettingsForm({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const query = useSearchParams().toString();
  const path = usePathname();
  const back = query === '' ? path : `${path}?${query}`;

  async function change(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const theme = form.get('theme');
    const body = new URLSearchParams();
    for (const [name, value] of form) if (typeof value === 'string') body.append(name, value);
    await fetch('/settings', { method: 'POST', body, redirect: 'manual' });
    if (typeof theme === 'string') document.documentElement.dataset['theme'] = theme;
    router.refresh();
  }

  return (
    <form action="/settings" method="post" onSubmit={(event) => void change(event)}>
      <input type="hidden" name="back" value={back} />
      {children}
    </form>
  );
}
