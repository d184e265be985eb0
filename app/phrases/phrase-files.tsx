import type { Say } from '#lib/message/say-in.ts';
import './phrase-files.css';

type PhraseFilesProps = {
  /** What is asked of the phrases, as the address for programs has it. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly formats: readonly ('docx' | 'xlsx' | 'csv' | 'md')[];
  /** What the files hold, where the page does not say it. */
  readonly help?: string;
  readonly say: Say;
};

/** The files that phrases can be taken away in. */
export function PhraseFiles({ fields, formats, help, say }: PhraseFilesProps) {
  const href = (format: string) => {
    const asked = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    asked.set('format', format);
    return `/api/v1/phrases?${asked.toString()}`;
  };
  return (
    <details className="phrase-files">
      <summary className="button small soft">{say('search.export')}</summary>
      <div>
        {help !== undefined && <p>{help}</p>}
        <ul>
          {formats.map((format) => (
            <li key={format}>
              <a href={href(format)} download>
                {say(`search.export.${format}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
