import type { Metadata } from 'next';
import Link from 'next/link';
import { libraryHoldsSamples } from '#app/_server/holds-samples.ts';
import { readInterface } from '#app/_server/read-interface.ts';
import { SettingsForm } from '#app/_ui/settings-form.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { QueryExamples } from '../_search/query-examples.tsx';
import { helpKeys } from './help-keys.ts';
import { helpSections, type HelpSection } from './help-sections.ts';
import './help.css';

/** How everything is used and what its numbers mean, on one page that the browser can search. */
export default async function HelpPage() {
  const { say, chosen } = await readInterface();
  const hasSamples = await libraryHoldsSamples();
  return (
    <main id="main" className="help-page">
      <h1>{say('help.page')}</h1>
      <Contents say={say} />
      <div>
        <section aria-labelledby="query">
          <h2 id="query">{say('help.title')}</h2>
          <QueryExamples say={say} />
        </section>
        {helpSections.map((section) => (
          <Explained key={section.id} section={section} hasSamples={hasSamples} say={say} />
        ))}
        <Keys say={say} />
        {chosen.tour === 'off' && hasSamples && <TourAgain say={say} />}
      </div>
    </main>
  );
}

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readInterface();
  return { title: say('help.page') };
}

function Contents({ say }: { readonly say: Say }) {
  const parts = [
    { id: 'query', title: 'help.title' as const },
    ...helpSections,
    { id: 'keys', title: 'help.keys' as const },
  ];
  return (
    <nav aria-label={say('help.contents')}>
      <ol>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{say(title)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What was put away can be had again. */
function TourAgain({ say }: { readonly say: Say }) {
  return (
    <SettingsForm>
      <button className="link-button" name="tour" value="on">
        {say('tour.again')}
      </button>
    </SettingsForm>
  );
}

type ExplainedProps = {
  readonly section: HelpSection;
  readonly hasSamples: boolean;
  readonly say: Say;
};

function Explained({ section, hasSamples, say }: ExplainedProps) {
  const { id, title, points } = section;
  const trials = section.trials.filter(({ ofSamples }) => hasSamples || ofSamples !== true);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say(title)}</h2>
      <ul>
        {points.map((point) => (
          <li key={point}>{say(point)}</li>
        ))}
      </ul>
      {trials.length > 0 && (
        <p className="trials">
          {trials.map(({ href, says }) => (
            <Link key={says} href={href} prefetch={false}>
              {say(says)}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}

function Keys({ say }: { readonly say: Say }) {
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{say('help.keys')}</h2>
      <table>
        <caption className="visually-hidden">{say('help.keys')}</caption>
        <tbody>
          {helpKeys.map(({ keys, says }) => (
            <tr key={says}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key} className="keycap">
                    {key}
                  </kbd>
                ))}
              </th>
              <td>{say(says)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{say('help.keys.composing')}</p>
    </section>
  );
}
