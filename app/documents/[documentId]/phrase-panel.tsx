import Link from 'next/link';
import { phraseHref, phrasesHref } from '#app/_ui/phrases-view.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { OpenAtPhrase } from './open-at-phrase.tsx';
import type { ReaderSetting } from './reader-setting.ts';
import './phrase-panel.css';

const panelId = 'phrase-panel';

/** Opens the list of the phrases of this text; there while the layer is. */
export function PhrasePanelButton({ phrases, chosen, say }: ReaderSetting) {
  if (chosen.phrases !== 'on' || phrases.length === 0) return null;
  return (
    <button className="button small soft phrase-panel-button" type="button" popoverTarget={panelId}>
      {say('reader.phraseList')}
    </button>
  );
}

/** The phrases of this text, those that stand in it most first; a phrase in the text leads here. */
export function PhrasePanel({ answer, phrases, chosen, say }: ReaderSetting) {
  if (chosen.phrases !== 'on' || phrases.length === 0) return null;
  const byKey = [...Map.groupBy(phrases, ({ phrase }) => phrase)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const { documentId } = answer.document.summary;
  return (
    <div
      id={panelId}
      popover="auto"
      className="phrase-panel"
      role="dialog"
      aria-label={say('reader.phraseList')}
    >
      <OpenAtPhrase panel={panelId} />
      <p>
        <Link href={phrasesHref({ documentIds: [documentId] })}>
          {say('reader.phraseList.count', { count: byKey.length, places: phrases.length })}
        </Link>
      </p>
      <ol>
        {byKey.map(([phrase, marks]) => (
          <li key={phrase.key}>
            <Link href={phraseHref(phrase.key)} prefetch={false} data-key={phrase.key}>
              <span className="source" lang="zh-Hans">
                <VisibleText text={phrase.text} />
              </span>
              <small>
                {say('reader.phraseList.one', {
                  here: marks.length,
                  documents: phrase.documentIds.length,
                })}
              </small>
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
