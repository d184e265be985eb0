import { FormSign } from '#app/_ui/form-sign.tsx';
import { SectionPath } from '#app/_ui/section-path.tsx';
import { LitByLinks } from './lit-by-links.tsx';
import type { ReaderSetting } from './reader-setting.ts';

/** Every hit of the document as a link, for a glance, for the keyboard, and without scripts. */
export function HitList({ answer, say }: ReaderSetting) {
  return (
    <div
      id="hits"
      popover="auto"
      className="reader-hits"
      role="dialog"
      aria-label={say('reader.hitList')}
    >
      {answer.counted > answer.hits.length && (
        <p>{say('reader.manyHits', { shown: answer.hits.length, count: answer.counted })}</p>
      )}
      <LitByLinks>
        {answer.hits.map((hit, index) => (
          <li key={`${hit.span.start}-${hit.span.end}`}>
            <a href={`#hit-${index + 1}`}>
              <span className="source" lang="zh-Hans">
                {hit.text}
              </span>
              <FormSign form={hit.form} say={say} />
              <SectionPath path={hit.sectionPath} />
            </a>
          </li>
        ))}
      </LitByLinks>
    </div>
  );
}
