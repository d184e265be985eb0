'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, useRef, useState } from 'react';
import type { JobAnswer } from '#db/recipes/answers/job-answer.ts';
import { ProgressLine } from '#app/_ui/progress-line.tsx';
import { type ChosenFile, droppedFiles, filesOf } from './chosen-files.ts';
import { fillWords } from './fill-words.ts';
import type { IntakeWords } from './intake-words.ts';
import { JobLine } from './job-line.tsx';
import { OrderForm } from './order-form.tsx';
import { PasteText } from './paste-text.tsx';
import { type Order, sendFiles } from './send-files.ts';

type IntakeProps = { readonly jobs: readonly JobAnswer[]; readonly words: IntakeWords };

type Fault = { readonly source: string; readonly reason: string };

/** Takes files in: dropped, chosen or pasted; what is under way survives a reload. */
export function Intake({ jobs, words }: IntakeProps) {
  const router = useRouter();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [sent, setSent] = useState<number>();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isPasting, setPasting] = useState(false);
  const stop = useRef<AbortController>(null);

  const add = (more: readonly ChosenFile[]) => {
    // The same path twice is the same file, chosen again.
    setFiles((before) => [
      ...new Map([...before, ...more].map((each) => [each.source, each])).values(),
    ]);
  };
  const send = async (order: Order) => {
    stop.current = new AbortController();
    setFaults([]);
    setSent(0);
    const answer = await sendFiles({
      ...{
        files,
        order,
        unreachable: words.unreachable,
        signal: stop.current.signal,
        onSent: setSent,
      },
      onRefused: (source, reason) => {
        setFaults((before) => [...before, { source, reason }]);
      },
    });
    setSent(undefined);
    if (answer.isDone) setFiles([]);
    else if (answer.reason !== '') setFaults([{ source: '', reason: answer.reason }]);
    router.refresh();
  };

  return (
    <section className="library-intake" aria-labelledby="intake">
      <h2 id="intake">{words.title}</h2>
      <DropZone
        words={words}
        onFiles={add}
        onPaste={() => {
          setPasting(true);
        }}
      />
      {isPasting && (
        <PasteText
          words={words}
          onText={(file) => {
            add([file]);
            setPasting(false);
          }}
          onClose={() => {
            setPasting(false);
          }}
        />
      )}
      {files.length > 0 && sent === undefined && (
        <OrderForm
          files={files}
          words={words}
          onCancel={() => {
            setFiles([]);
          }}
          onLeaveOut={(source) => {
            setFiles((before) => before.filter((each) => each.source !== source));
          }}
          onOrder={(order) => void send(order)}
        />
      )}
      {sent !== undefined && (
        <ProgressLine
          label={fillWords(words.sending, { done: sent, all: files.length })}
          done={sent}
          of={files.length}
        >
          <button className="link-button" type="button" onClick={() => stop.current?.abort()}>
            {words.stop}
          </button>
        </ProgressLine>
      )}
      {faults.length > 0 && (
        <ul className="faults" role="alert">
          {faults.map(({ source, reason }) => (
            <li key={source} className="library-state" data-state="bad">
              {reason}
            </li>
          ))}
        </ul>
      )}
      <ol className="jobs" aria-label={words.report}>
        {jobs.map((job) => (
          <JobLine key={job.jobId} job={job} words={words} />
        ))}
      </ol>
    </section>
  );
}

type DropZoneProps = {
  readonly words: IntakeWords;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
  readonly onPaste: () => void;
};

function DropZone({ words, onFiles, onPaste }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const filesField = useRef<HTMLInputElement>(null);
  const folderField = useRef<HTMLInputElement>(null);
  const take = (field: HTMLInputElement) => {
    onFiles(filesOf(field.files));
    field.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    <div
      className="drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <b>{words.drop}</b>
      <span>{words.formats}</span>
      <div>
        <button
          className="button main small"
          type="button"
          onClick={() => filesField.current?.click()}
        >
          {words.files}
        </button>
        <button
          className="button soft small"
          type="button"
          onClick={() => folderField.current?.click()}
        >
          {words.folder}
        </button>
        <button className="button soft small" type="button" onClick={onPaste}>
          {words.paste}
        </button>
      </div>
      <input
        ref={filesField}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          take(currentTarget);
        }}
      />
      <input
        ref={folderField}
        type="file"
        hidden
        {...{ webkitdirectory: '' }}
        onChange={({ currentTarget }) => {
          take(currentTarget);
        }}
      />
    </div>
  );
}
