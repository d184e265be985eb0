'use client';

import { type SubmitEvent, useState } from 'react';
import {
  compileNameRule,
  type CompiledRule,
  type NamedFacts,
  readName,
} from '#lib/manifest/name-rule.ts';
import type { ChosenFile } from './chosen-files.ts';
import { ChosenList } from './chosen-list.tsx';
import { fillWords } from './fill-words.ts';
import type { IntakeWords } from './intake-words.ts';
import type { Order } from './send-files.ts';

type OrderFormProps = {
  readonly files: readonly ChosenFile[];
  readonly words: IntakeWords;
  readonly onOrder: (order: Order) => void;
  readonly onCancel: () => void;
  readonly onLeaveOut: (source: string) => void;
};

/** Rules that names of collected files often follow. */
const usualRules = [
  '{地区}_{年份}_{题名}',
  '{地区}/*',
  '{地区}/{地区}/*',
  '*{年份}*',
  '{题名}（{版本}）',
];
const megabyte = 1024 * 1024;
const maxFileMegabytes = 200; // What the server accepts; said before anything is sent.

/** What was chosen, what is said about all of it, and what the names say: seen before it counts. */
export function OrderForm({ files, words, onOrder, onCancel, onLeaveOut }: OrderFormProps) {
  const [written, setWritten] = useState('');
  const compiled = written.trim() === '' ? undefined : compileNameRule(written);
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  const large = files.filter(({ file }) => file.size > maxFileMegabytes * megabyte).length;
  const order = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
    );
    if (compiled?.kind !== 'fault') onOrder(Object.fromEntries(fields));
  };
  return (
    <form className="order" aria-label={words.title} onSubmit={order}>
      <p role="status">
        {fillWords(words.chosen, { count: files.length, size: (bytes / megabyte).toFixed(1) })}
        {large > 0 && <em>{fillWords(words.tooLarge, { count: large })}</em>}
      </p>
      <ChosenList files={files} words={words} onLeaveOut={onLeaveOut} />
      <fieldset>
        <legend>{words.forAll}</legend>
        <label>
          {words.place}
          <input className="field" name="place" maxLength={100} list="known-places" />
        </label>
        <label>
          {words.genre}
          <input className="field" name="genre" maxLength={40} list="known-genres" />
        </label>
        <label>
          {words.year}
          <input className="field" name="year" pattern="\d{4}" inputMode="numeric" maxLength={4} />
        </label>
      </fieldset>
      <label>
        {words.rule}
        <input
          className="field"
          name="nameRule"
          list="usual-rules"
          value={written}
          maxLength={200}
          aria-describedby="rule-help"
          onChange={({ currentTarget }) => {
            setWritten(currentTarget.value);
          }}
        />
      </label>
      <datalist id="usual-rules">
        {usualRules.map((rule) => (
          <option key={rule} value={rule} />
        ))}
      </datalist>
      <small id="rule-help">{words.ruleHelp}</small>
      {compiled !== undefined && <RulePreview compiled={compiled} files={files} words={words} />}
      <div className="acts">
        <button className="button main small" disabled={compiled?.kind === 'fault'}>
          {words.start}
        </button>
        <button className="button soft small" type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

const shownNames = 30; // Enough to see what a rule does; the count says how many it fits.

type RulePreviewProps = {
  readonly compiled: CompiledRule;
  readonly files: readonly ChosenFile[];
  readonly words: IntakeWords;
};

function RulePreview({ compiled, files, words }: RulePreviewProps) {
  if (compiled.kind === 'fault') {
    return <p role="alert">{fillWords(words.ruleFault, { at: compiled.at + 1 })}</p>;
  }
  const read = files.map(({ source }) => ({ source, facts: readName(compiled.rule, source) }));
  const fits = read.filter(({ facts }) => facts !== undefined).length;
  return (
    <div className="rule-preview" role="region" aria-label={words.ruleReads} tabIndex={0}>
      <table>
        <caption role="status">{fillWords(words.ruleFits, { fits, all: files.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ruleFile}</th>
            <th scope="col">{words.ruleReads}</th>
          </tr>
        </thead>
        <tbody lang="zh-Hans">
          {read.slice(0, shownNames).map(({ source, facts }) => (
            <tr key={source}>
              <th scope="row">{source}</th>
              <td>
                {facts === undefined ? words.ruleNone : <Facts facts={facts} words={words} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Facts({ facts, words }: { readonly facts: NamedFacts; readonly words: IntakeWords }) {
  return Object.entries(facts).map(([field, value]) => (
    <span key={field}>
      <small>{words.fields[field as keyof NamedFacts]}</small> {value}
    </span>
  ));
}
