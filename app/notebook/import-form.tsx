'use client';

import { useState } from 'react';
import { useNotes } from '#app/_notes/notes-context.tsx';
import { type Imported, importFile } from './notebook-calls.ts';
import { useTicked } from './ticked-entries.tsx';

/** Takes annotations in from a file; what is here already is never overwritten unasked. */
export function ImportForm() {
  const { act } = useNotes();
  const { words } = useTicked();
  const [report, setReport] = useState<Imported>();
  async function send(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const file = data.get('file');
    if (!(file instanceof File) || file.size === 0) return;
    const format = data.get('format');
    const how = new URLSearchParams({ format: typeof format === 'string' ? format : 'jsonld' });
    if (data.get('replace') !== null) how.set('replace', 'true');
    setReport(undefined);
    await act(
      async () => {
        setReport(await importFile(file, how));
      },
      { done: words.done },
    );
  }
  return (
    <form
      className="import"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <input
        type="file"
        name="file"
        accept=".json,.jsonld"
        aria-label={words.importFile}
        required
      />
      <select className="select" name="format" aria-label={words.importKind}>
        <option value="jsonld">{words.importOwn}</option>
        <option value="hypothesis">{words.importHypothesis}</option>
      </select>
      <label className="tick">
        <input type="checkbox" name="replace" />
        {words.importReplace}
      </label>
      <button className="button small soft">{words.importGo}</button>
      {report !== undefined && <Report report={report} sentence={words.imported} />}
    </form>
  );
}

type ReportProps = { readonly report: Imported; readonly sentence: string };

function Report({ report: { added, unchanged, kept, skipped }, sentence }: ReportProps) {
  const counts = { added, unchanged, kept: kept.length, skipped: skipped.length };
  const said = Object.entries(counts).reduce(
    (words, [name, count]) => words.replace(`{${name}}`, count.toLocaleString('en')),
    sentence,
  );
  return (
    <div role="status">
      <p>{said}</p>
      {skipped.length > 0 && (
        <ul lang="zh-Hans">
          {skipped.slice(0, 20).map(({ text }, at) => (
            <li key={at}>{text.slice(0, 60)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
