'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { ManifestPlanAnswer } from '#db/recipes/answers/manifest-answer.ts';
import { DialogPanel } from '#app/_ui/dialog-panel.tsx';
import { FaultNote } from '#app/_ui/fault-note.tsx';
import { fillWords } from './fill-words.ts';
import { ask } from './send-change.ts';

type Words = Readonly<
  Record<
    | 'choose'
    | 'title'
    | 'close'
    | 'plan'
    | 'nothing'
    | 'unknown'
    | 'fault'
    | 'ignored'
    | 'document'
    | 'field'
    | 'from'
    | 'to'
    | 'empty'
    | 'apply'
    | 'applied'
    | 'undo'
    | 'unreachable'
    | 'more',
    string
  >
> & { readonly fields: Readonly<Record<string, string>> };

type ManifestImportProps = { readonly words: Words };

const shownChanges = 200; // What a person can look through; all are counted.

/** Reads an edited manifest: what it would change is seen before it counts. */
export function ManifestImport({ words }: ManifestImportProps) {
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [plan, setPlan] = useState<ManifestPlanAnswer>();
  const [fault, setFault] = useState<string>();
  const router = useRouter();

  const send = async (sent: File, apply: boolean) => {
    const address = `/api/v1/manifest?name=${encodeURIComponent(sent.name)}${apply ? '&apply=1' : ''}`;
    const headers = { 'Content-Type': 'application/octet-stream' };
    const answer = await ask<ManifestPlanAnswer>(
      address,
      { method: 'POST', headers, body: sent },
      words.unreachable,
    );
    setFault(answer.isDone ? undefined : answer.reason);
    setPlan(answer.isDone ? answer.value : undefined);
    if (apply && answer.isDone) router.refresh();
  };
  const close = () => {
    setPlan(undefined);
    setFault(undefined);
  };
  return (
    <>
      <button className="button main small" type="button" onClick={() => field.current?.click()}>
        {words.choose}
      </button>
      <input
        ref={field}
        type="file"
        accept=".xlsx,.csv,.tsv,.txt"
        hidden
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          currentTarget.value = '';
          setFile(chosen);
          if (chosen !== undefined) void send(chosen, false);
        }}
      />
      {(plan !== undefined || fault !== undefined) && (
        <DialogPanel title={words.title} close={words.close} onClose={close}>
          {fault !== undefined && <FaultNote title={fault}>{''}</FaultNote>}
          {plan !== undefined && <Plan plan={plan} words={words} />}
          {plan?.applied === false && plan.changes.length > 0 && file !== undefined && (
            <button className="button main" type="button" onClick={() => void send(file, true)}>
              {words.apply}
            </button>
          )}
        </DialogPanel>
      )}
    </>
  );
}

function Plan({ plan, words }: { readonly plan: ManifestPlanAnswer; readonly words: Words }) {
  const { changes, rows, unknownRows, faults, ignoredColumns, applied } = plan;
  const sentence = applied ? words.applied : changes.length === 0 ? words.nothing : words.plan;
  return (
    <div className="library-plan" role="region" aria-label={words.title} tabIndex={0}>
      <p role="status">{fillWords(sentence, { rows, changes: changes.length })}</p>
      {unknownRows.length > 0 && (
        <p className="library-state" data-state="warn">
          {fillWords(words.unknown, {
            rows: unknownRows
              .slice(0, 5)
              .map(({ row, text }) => `${row} ${text}`)
              .join('，'),
          })}
        </p>
      )}
      {faults.slice(0, 5).map(({ row, field, text }) => (
        <p key={`${row} ${field}`} className="library-state" data-state="bad">
          {fillWords(words.fault, { row, text })}
        </p>
      ))}
      {ignoredColumns.length > 0 && (
        <p>{fillWords(words.ignored, { columns: ignoredColumns.join('、') })}</p>
      )}
      {!applied && changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.document}</th>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.to}</th>
            </tr>
          </thead>
          <tbody lang="zh-Hans">
            {changes.slice(0, shownChanges).map(({ documentId, field, from, to }) => (
              <tr key={`${documentId} ${field}`}>
                <th scope="row">{documentId}</th>
                <td>{words.fields[field]}</td>
                <td>{from ?? words.empty}</td>
                <td>{to === '' ? words.empty : to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!applied && changes.length > shownChanges && (
        <p>{fillWords(words.more, { count: changes.length - shownChanges })}</p>
      )}
    </div>
  );
}
