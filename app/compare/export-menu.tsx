import { FileMenu } from '#app/_ui/file-menu.tsx';
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
    <FileMenu
      title={say('compare.export')}
      look="button small"
      help={help ?? say('compare.export.help')}
      files={formats.map((format) => ({
        href: `${href}&format=${format}`,
        label: say(`compare.export.${format}`),
      }))}
    />
  );
}
