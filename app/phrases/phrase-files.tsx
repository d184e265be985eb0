import { FileMenu } from '#app/_ui/file-menu.tsx';
import type { Say } from '#lib/message/say-in.ts';

type PhraseFilesProps = {
  /** What is asked of the phrases, as the address for programs has it. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** What the files hold, where the page does not say it. */
  readonly help?: string;
  readonly say: Say;
};

const formats = ['docx', 'xlsx', 'csv', 'md'] as const;

/** The files that phrases can be taken away in. */
export function PhraseFiles({ fields, help, say }: PhraseFilesProps) {
  const href = (format: string) => {
    const asked = [...fields, ['format', format]].map(([name = '', value = '']) => [name, value]);
    return `/api/v1/phrases?${new URLSearchParams(asked).toString()}`;
  };
  return (
    <FileMenu
      title={say('search.export')}
      look="button small soft"
      help={help}
      files={formats.map((format) => ({
        href: href(format),
        label: say(`search.export.${format}`),
      }))}
    />
  );
}
