import type { CodeColour } from './text-layer.ts';
import './code-tag.css';

type CodeTagProps = { readonly name: string; readonly colour: CodeColour };

/** The name of a code with its colour, which is never alone: the name says the same. */
export function CodeTag({ name, colour }: CodeTagProps) {
  return (
    <span className="code-tag" data-code={colour}>
      {name}
    </span>
  );
}
