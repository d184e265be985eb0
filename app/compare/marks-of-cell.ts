import type { CellPassage } from '#db/recipes/compare/model.ts';
import type { MarkLayer } from '#app/_ui/text-layer.ts';
import type { Say } from '#lib/message/say-in.ts';
import { differenceSeals } from './difference-seal.ts';

/**
 * Gives what lies on a passage that is compared: wording it shares, each with the number of its link,
 * wording that differs, with its seal, and the hits of the query it was found by.
 *
 * Of 全面放开放宽城镇落户限制 beside 进一步放开放宽城市落户限制: 全面 is a difference of force, 放开放宽
 * shared, 城镇 a difference of level, 落户限制 shared.
 */
export function marksOfCell({ parts, hits }: Pick<CellPassage, 'parts' | 'hits'>, say: Say) {
  return [
    ...parts.flatMap((part): MarkLayer[] => {
      if (part.kind === 'plain' || part.span.start === part.span.end) return [];
      const { span, link } = part;
      if (part.kind === 'same') return [{ kind: 'shared', span, link }];
      const { difference, other } = part;
      const means = say(other === '' ? 'compare.differs' : 'compare.differsFrom', {
        kind: say(`difference.${difference}`),
        other,
      });
      return [{ kind: 'difference', span, link, seal: differenceSeals[difference], means }];
    }),
    ...hits.map((span): MarkLayer => ({ kind: 'hit', span, form: 'exact', isCurrent: false })),
  ];
}
