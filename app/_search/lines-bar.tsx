import Link from 'next/link';
import { AutoForm } from '#app/_ui/auto-form.tsx';
import type { SearchView } from '#app/_ui/search-view.ts';
import { ViewFields } from '#app/_ui/view-fields.tsx';
import type { Say } from '#lib/message/say-in.ts';
import {
  drawnAnew,
  linesHref,
  nearWords,
  sampleSizes,
  sortNames,
  windows,
  type LinesView,
} from './lines-view.ts';

type LinesBarProps = {
  readonly view: SearchView;
  readonly lines: LinesView;
  readonly say: Say;
};

/** How the lines are cut, sorted, grouped and drawn: a form that is the address. */
export function LinesBar({ view, lines, say }: LinesBarProps) {
  return (
    <div className="bar">
      <AutoForm key={linesHref(view, lines)} className="choices" label={say('lines.order')}>
        <ViewFields view={view} except={[]} />
        <WindowSwitch lines={lines} say={say} />
        {[0, 1, 2].map((rank) => (
          <SortChoice key={rank} rank={rank} lines={lines} say={say} />
        ))}
        <Choice
          name="group"
          label={say('lines.group')}
          value={lines.group ?? ''}
          options={[
            ['', say('lines.group.none')],
            ['right', say('lines.group.right')],
            ['left', say('lines.group.left')],
            ['node', say('lines.group.node')],
          ]}
        />
        <Choice
          name="near"
          label={say('lines.near')}
          value={String(lines.near)}
          options={nearWords.map((words) => [String(words), say('lines.near.words', { words })])}
        />
        <Choice
          name="sample"
          label={say('lines.sample')}
          value={String(lines.sample ?? '')}
          options={sampleOptions(lines, say)}
        />
        {lines.sample !== undefined && <input type="hidden" name="seed" value={lines.seed} />}
        <noscript>
          <button className="button small">{say('search.apply')}</button>
        </noscript>
      </AutoForm>
      {lines.sample !== undefined && (
        <span className="drawn">
          {say('lines.seed', { seed: lines.seed })}{' '}
          <Link href={linesHref(view, drawnAnew(lines))} prefetch={false} scroll={false}>
            {say('lines.redraw')}
          </Link>
        </span>
      )}
    </div>
  );
}

function sampleOptions({ sample }: LinesView, say: Say): [string, string][] {
  const sizes = new Set<number>([...sampleSizes, ...(sample === undefined ? [] : [sample])]);
  return [
    ['', say('lines.sample.all')],
    ...[...sizes].map((size): [string, string] => [
      String(size),
      say('lines.sample.size', { size }),
    ]),
  ];
}

function WindowSwitch({ lines, say }: Omit<LinesBarProps, 'view'>) {
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{say('lines.window')}</legend>
      {windows.map((window) => (
        <label key={window}>
          <input
            className="visually-hidden"
            type="radio"
            name="window"
            value={window}
            defaultChecked={window === lines.window}
          />
          {say(`lines.window.${window}`)}
        </label>
      ))}
    </fieldset>
  );
}

type SortChoiceProps = Omit<LinesBarProps, 'view'> & { readonly rank: number };

/** Where no first key is chosen, “none” is said, or the usual order would come back. */
function SortChoice({ rank, lines, say }: SortChoiceProps) {
  const none = rank === 0 ? 'none' : '';
  return (
    <Choice
      name="sortBy"
      label={say('lines.sortBy', { rank: rank + 1 })}
      value={lines.sortBy[rank] ?? none}
      options={[
        [none, say(rank === 0 ? 'lines.sort.text' : 'lines.sort.none')],
        ...sortNames.map((name): [string, string] => [name, say(`lines.sort.${name}`)]),
      ]}
    />
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
};

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select className="select" name={name} defaultValue={value}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
