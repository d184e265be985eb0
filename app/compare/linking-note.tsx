import type { LinkProgress } from '#db/recipes/compare/model.ts';
import type { Say } from '#lib/message/say-in.ts';
import { StillLinking } from './still-linking.tsx';

type LinkingNoteProps = { readonly progress: LinkProgress; readonly say: Say };

/** Where links of many documents are not all there yet, says how far they are. */
export function LinkingNote({ progress: { pairs, done }, say }: LinkingNoteProps) {
  if (done >= pairs) return null;
  return <StillLinking done={done} words={say('compare.linking', { done, pairs })} />;
}
