import Link from 'next/link';
import { describeError, type Locale } from '#lib/message/format-message.ts';
import type { NamedError } from '#lib/message/named-error.ts';
import type { Say } from '#lib/message/say-in.ts';
import { FaultNote } from '#app/_ui/fault-note.tsx';

type CompareFaultProps = {
  readonly error: NamedError;
  readonly locale: Locale;
  readonly say: Say;
};

/** Says why nothing stands beside each other, and leads back to the choice. */
export function CompareFault({ error, locale, say }: CompareFaultProps) {
  return (
    <FaultNote title={say('compare.fault')}>
      {describeError(locale, error)} <Link href="/compare">{say('compare.again')}</Link>
    </FaultNote>
  );
}
