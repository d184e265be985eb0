import type { Say } from '#lib/message/say-in.ts';

type ExportMenuProps = {
  /** The address of the same answer for programs, without a format. */
  readonly href: string;
  readonly formats: readonly ('docx' | 'md' | 'csv' | 'xlsx')[];
  /** What the files hold; by itself, passages with their citations. */
  readonly help?: string;
  readonly say: Say;
};

/** The files a comparison can be taken away in. */
export function ExportMenu({ href, formats, help, say }: ExportMenuProps) {
  return (
    <details className="menu">
      <summary className="button small">{say('compare.export')}</summary>
      <div>
        <p>{help ?? say('compare.export.help')}</p>
        <ul>
          {formats.map((format) => (
            <li key={format}>
              <a href={`${href}&format=${format}`} download>
                {say(`compare.export.${format}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
