'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import type { ReactNode, SubmitEvent } from 'react';
import { changeSettings } from './change-settings.ts';

type SettingsFormProps = {
  readonly children: ReactNode;
  /** A ticked choice needs no button to act. */
  readonly actsAtOnce?: boolean;
};

/**
 * Posts a choice about the interface. Without scripts the page comes anew; with them it changes
 * in place, so that a reader does not lose the line they were on.
 */
export function SettingsForm({ children, actsAtOnce = false }: SettingsFormProps) {
  const router = useRouter();
  const query = useSearchParams().toString();
  const path = usePathname();
  const back = query === '' ? path : `${path}?${query}`;

  async function change(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const body = new URLSearchParams();
    for (const [name, value] of form) if (typeof value === 'string') body.append(name, value);
    await changeSettings(body);
    router.refresh();
  }

  return (
    <form
      action="/settings"
      method="post"
      onSubmit={(event) => void change(event)}
      onChange={(event) => {
        if (actsAtOnce) event.currentTarget.requestSubmit();
      }}
    >
      <input type="hidden" name="back" value={back} />
      {children}
    </form>
  );
}
