import type { Verdict } from '#db/library/correspondences.ts';
import type { Relation } from '#lib/compare/model.ts';
import { compareHref, writePlace, type PickedPlace } from '#app/_ui/compare-view.ts';
import type { RowsScene } from './rows-scene.ts';

type DecideFormProps = RowsScene & {
  readonly left: PickedPlace | undefined;
  readonly right: PickedPlace | undefined;
  /** What was found; undefined where nothing was, so that only a person can link the two. */
  readonly relation: Relation | undefined;
  readonly decision: Verdict | undefined;
};

/** Lets a person confirm, reject or add a correspondence. It is a plain form. */
export function DecideForm({ left, right, relation, decision, view, say }: DecideFormProps) {
  if (left === undefined || right === undefined) return null;
  return (
    <form className="decide" action="/compare/decide" method="post">
      <input type="hidden" name="left" value={writePlace(left)} />
      <input type="hidden" name="right" value={writePlace(right)} />
      <input type="hidden" name="relation" value={relation ?? 'variant'} />
      <input type="hidden" name="back" value={compareHref(view)} />
      {relation === undefined ? (
        <button className="link-button" name="verdict" value="added">
          {say('compare.isSame')}
        </button>
      ) : (
        <>
          {decision === undefined && (
            <button className="link-button" name="verdict" value="confirmed">
              {say('compare.confirm')}
            </button>
          )}
          <button className="link-button" name="verdict" value="rejected">
            {say('compare.reject')}
          </button>
        </>
      )}
    </form>
  );
}
