import type { DocumentSummary } from '#db/recipes/model.ts';
import type { Say } from '#lib/message/say-in.ts';

type PairFormProps = {
  readonly documents: readonly DocumentSummary[];
  readonly left: string | undefined;
  readonly say: Say;
};

const sides = ['left', 'right'] as const;
const mostChoices = 500; // A longer list is not chosen from; the reader brings its document along.

/** Chooses two documents to be read beside each other. */
export function PairForm({ documents, left, say }: PairFormProps) {
  const shown = [...documents]
    .toSorted((a, b) => a.title.localeCompare(b.title, 'zh'))
    .filter(({ documentId }, index) => index < mostChoices || documentId === left);
  const chosen = { left: left ?? shown[0]?.documentId, right: '' };
  chosen.right = shown.find(({ documentId }) => documentId !== chosen.left)?.documentId ?? '';
  if (shown.length < 2) return <p>{say('compare.start.oneDocument')}</p>;
  return (
    <form action="/compare" className="choose" aria-label={say('compare.way.pair')}>
      {sides.map((side) => (
        <label key={side}>
          <span className="label">{say(`compare.start.${side}`)}</span>
          <select name="documents" defaultValue={chosen[side]} lang="zh-Hans">
            {shown.map(({ documentId, title }) => (
              <option key={documentId} value={documentId}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button className="button">{say('compare.start.readBoth')}</button>
    </form>
  );
}
