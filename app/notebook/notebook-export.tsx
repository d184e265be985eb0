import type { NotebookView } from '#app/_server/read-notebook-view.ts';
import type { Settings } from '#app/_server/settings.ts';
import { CitationChoice } from '#app/_notes/citation-choice.tsx';
import { FileMenu } from '#app/_ui/file-menu.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { filterParams } from './notebook-href.ts';

const formats = ['docx', 'xlsx', 'csv', 'md', 'jsonld', 'qdpx', 'ris', 'csl'] as const;

type NotebookExportProps = {
  readonly view: NotebookView;
  readonly chosen: Partial<Settings>;
  readonly say: Say;
};

/** The files in which what is shown can be taken away. */
export function NotebookExport({ view, chosen, say }: NotebookExportProps) {
  const asked = filterParams(view);
  if (chosen.citation !== undefined) asked.set('citation', chosen.citation);
  return (
    <FileMenu
      title={say('notebook.export')}
      look="button small"
      help={say('notebook.export.help')}
      files={formats.map((format) => ({
        href: exportHref(asked, format),
        label: say(`notebook.export.${format}`),
      }))}
    >
      <CitationChoice chosen={chosen} say={say} />
    </FileMenu>
  );
}

function exportHref(asked: URLSearchParams, format: string): string {
  const params = new URLSearchParams(asked);
  params.set('format', format);
  return `/api/v1/annotations/export?${params.toString()}`;
}
