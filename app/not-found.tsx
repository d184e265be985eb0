import type { Metadata } from 'next';
import Link from 'next/link';
import { readInterface } from '#app/_server/read-interface.ts';
import '#app/_ui/message-page.css';

/** Nothing stands at this address: says so, and leads back to the texts. */
export default async function NotFound() {
  const { say } = await readInterface();
  return (
    <main id="main" className="page message-page">
      <h1>{say('missing.title')}</h1>
      <p>{say('missing.help')}</p>
      <p>
        <Link className="button main" href="/">
          {say('missing.search')}
        </Link>{' '}
        <Link className="button" href="/library">
          {say('missing.library')}
        </Link>
      </p>
    </main>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('missing.title') };
}
