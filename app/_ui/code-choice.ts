import type { CodeColour } from './text-layer.ts';

/** Something that can be picked: a code has a colour, a place or a tag has none. */
export type Choice = {
  readonly id: string;
  readonly name: string;
  readonly colour?: CodeColour;
};

/** What the picker says. */
export type PickerWords = {
  readonly label: string;
  readonly hint: string;
  readonly nothing: string;
  /** Before the name of what is dropped. */
  readonly drop: string;
};

/** Several of many are picked; whoever asks keeps which. */
export type CodePickerProps = {
  readonly choices: readonly Choice[];
  readonly chosen: readonly Choice[];
  readonly onChange: (chosen: readonly Choice[]) => void;
  readonly words: PickerWords;
};
