import { formatOf } from '#lib/decode/format-of.ts';
import type { ChosenFile } from './chosen-files.ts';
import { fillWords } from './fill-words.ts';
import type { IntakeWords } from './intake-words.ts';

type ChosenListProps = {
  readonly files: readonly ChosenFile[];
  readonly words: IntakeWords;
  readonly onLeaveOut: (source: string) => void;
};

const shownFiles = 200; // Who chose more than that looks at the report, not at a list.

/** What was chosen, name by name: what cannot be read is said before it is sent, and each can go. */
export function ChosenList({ files, words, onLeaveOut }: ChosenListProps) {
  return (
    <ul className="chosen-files" aria-label={words.chosenFiles} lang="zh-Hans">
      {files.slice(0, shownFiles).map(({ source }) => (
        <li key={source}>
          <span>{source}</span>
          {!isReadable(source) && <em>{words.unreadable}</em>}
          <button
            className="link-button"
            type="button"
            aria-label={fillWords(words.leaveOut, { file: source })}
            onClick={() => {
              onLeaveOut(source);
            }}
          >
            ×
          </button>
        </li>
      ))}
      {files.length > shownFiles && <li>…</li>}
    </ul>
  );
}

function isReadable(source: string): boolean {
  return formatOf(source) !== undefined || /\.zip$/iu.test(source);
}
