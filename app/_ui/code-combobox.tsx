'use client';

import { Combobox } from '@base-ui/react/combobox';
import { CodeTag } from './code-tag.tsx';
import type { Choice, CodePickerProps } from './code-choice.ts';
import { isMeant } from './pinyin-initials.ts';
import './popover-button.css';
import './code-picker.css';

/** Picks several of many by a few characters of their names, or by first letters of pinyin. */
export default function CodeCombobox({ choices, chosen, onChange, words }: CodePickerProps) {
  return (
    <Combobox.Root
      multiple
      items={choices}
      value={[...chosen]}
      onValueChange={onChange}
      itemToStringLabel={({ name }: Choice) => name}
      isItemEqualToValue={(one: Choice, other: Choice) => one.id === other.id}
      filter={({ name }: Choice, typed: string) => isMeant(name, typed)}
      autoHighlight
    >
      <Combobox.Chips className="code-picker">
        {chosen.map((choice) => (
          <Combobox.Chip key={choice.id} className="chip">
            <Name of={choice} />
            <Combobox.ChipRemove aria-label={`${words.drop}${choice.name}`}>×</Combobox.ChipRemove>
          </Combobox.Chip>
        ))}
        <Combobox.Input aria-label={words.label} placeholder={words.hint} lang="zh-Hans" />
      </Combobox.Chips>
      <Combobox.Portal>
        <Combobox.Positioner className="popover-place" sideOffset={4} collisionPadding={8}>
          <Combobox.Popup className="code-picker-list">
            <Combobox.Empty>{words.nothing}</Combobox.Empty>
            <Combobox.List>
              {(choice: Choice) => (
                <Combobox.Item key={choice.id} value={choice}>
                  <Name of={choice} />
                  <Combobox.ItemIndicator>✓</Combobox.ItemIndicator>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function Name({ of: { name, colour } }: { readonly of: Choice }) {
  if (colour !== undefined) return <CodeTag name={name} colour={colour} />;
  return <span lang="zh-Hans">{name}</span>;
}
