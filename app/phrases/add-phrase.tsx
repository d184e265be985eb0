import type { Say } from '#lib/message/say-in.ts';
import '#app/_ui/menu.css';

type AddPhraseProps = {
  /** What was looked for and may be missing. */
  readonly wording: string;
  readonly say: Say;
};

/** Adds a wording that the rules did not find; it is looked for in all texts at once. */
export function AddPhrase({ wording, say }: AddPhraseProps) {
  return (
    <details className="menu add-phrase">
      <summary className="button small soft">{say('phrases.add')}</summary>
      <form action="/decide" method="post">
        <p>{say('phrases.add.help')}</p>
        <label htmlFor="add-phrase">{say('phrases.add.wording')}</label>
        <input
          id="add-phrase"
          className="field"
          name="wording"
          lang="zh-Hans"
          required
          minLength={2}
          maxLength={200}
          autoComplete="off"
          defaultValue={wording}
        />
        <input type="hidden" name="back" value="/phrases" />
        <button className="button small main" name="kind" value="add">
          {say('phrases.add.submit')}
        </button>
      </form>
    </details>
  );
}
