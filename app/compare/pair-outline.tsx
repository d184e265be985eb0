import type { Section } from '#lib/passage/model.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { alignOutlines } from './align-outlines.ts';
import { anchorOfSection } from './passages-by-section.ts';
import type { PairScene } from './pair-scene.ts';

/** Both outlines as one: each heading with its nearest on the other side, or without one. */
export function PairOutline({ found, say }: PairScene) {
  const { left, right, pair } = found;
  const lines = alignOutlines(left.sections, right.sections, pair.sections);
  return (
    <details className="pair-outline" open>
      <summary className="label">{say('pair.outline')}</summary>
      <ol lang="zh-Hans">
        {lines.map((line, at) => (
          <li key={at} data-level={(line.left ?? line.right)?.level}>
            <Heading side="left" section={line.left} none={say('pair.noneLeft')} />
            <Heading side="right" section={line.right} none={say('pair.noneRight')} />
          </li>
        ))}
      </ol>
    </details>
  );
}

type HeadingProps = {
  readonly side: 'left' | 'right';
  readonly section: Section | undefined;
  readonly none: string;
};

function Heading({ side, section, none }: HeadingProps) {
  if (section === undefined) return <span className="none">{none}</span>;
  return (
    <a href={`#${side}-${anchorOfSection(section.sectionId)}`} data-side={side}>
      <VisibleText text={[section.label, section.heading].filter(Boolean).join(' ')} />
    </a>
  );
}
