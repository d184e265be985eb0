import type { Route } from 'next';
import Link from 'next/link';
import { compareHref } from '#app/_ui/compare-view.ts';
import { documentHref } from '#app/_ui/document-view.ts';
import { searchHref } from '#app/_ui/search-view.ts';
import { SettingsForm } from '#app/_ui/settings-form.tsx';
import type { Say } from '#lib/message/say-in.ts';
import './tour.css';

const q = '15分钟*圈';
const hebi = 'hebi-urbanization-plan-2021-2035';

/** Each step is a real state of the library: whoever leaves half-way has still seen something true. */
const steps = [
  { name: 'search', href: searchHref({ q }) },
  { name: 'phrase', href: '/phrases/15分钟生活圈' as Route },
  { name: 'compare', href: compareHref({ task: { kind: 'query', q, mode: 'parsed' } }) },
  { name: 'note', href: documentHref(hebi, { q, mode: 'parsed' }) },
  { name: 'keep', href: '/notebook' as Route },
] as const;

/** The way through the library in two minutes; it can be put away, and the help leads back to it. */
export function Tour({ say }: { readonly say: Say }) {
  return (
    <section className="tour" aria-labelledby="tour">
      <header>
        <h2 id="tour" className="label">
          {say('tour.title')}
        </h2>
        <SettingsForm>
          <button className="link-button" name="tour" value="off">
            {say('tour.skip')}
          </button>
        </SettingsForm>
      </header>
      <ol>
        {steps.map(({ name, href }) => (
          <li key={name}>
            <Link href={href} prefetch={false}>
              {say(`tour.${name}`)}
            </Link>
            <p>{say(`tour.${name}.help`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
