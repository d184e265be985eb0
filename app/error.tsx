'use client';

import { useErrorWords } from '#app/_ui/error-words.tsx';
import '#app/_ui/message-page.css';

type ErrorPageProps = { readonly error: unknown; readonly retry: () => void };

/** What a page shows when it could not be made. The server's log has the same number. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const words = useErrorWords();
  return (
    <main id="main" className="page message-page">
      <h1>{words.title}</h1>
      <p>{words.help}</p>
      <p className="number">{digestOf(error)}</p>
      <button className="button main" type="button" onClick={retry}>
        {words.retry}
      </button>
    </main>
  );
}

function digestOf(error: unknown): string {
  return error instanceof Error && 'digest' in error ? String(error.digest) : '';
}
