import { compareHref } from '#app/_ui/compare-view.ts';
import { DifferenceCounts } from './difference-counts.tsx';
import { countedDifferences } from './difference-seal.ts';
import { MarkingSwitch } from './marking-switch.tsx';
import type { RowsScene } from './rows-scene.ts';
import { TaskScope } from './task-scope.tsx';

/** How many tasks and differences there are, and which of the marks are shown. */
export function RowsTools({ view, found, say }: RowsScene) {
  const { differences, totalRows } = found.compared;
  const counted = countedDifferences(differences);
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="compare-tools">
      <p className="counted">
        {say('compare.counted', { rows: totalRows, differences: all })}
        <DifferenceCounts counts={counted} say={say} />
      </p>
      <TaskScope view={view} say={say} />
      <MarkingSwitch
        chosen={view.marking}
        hrefOf={(marking) => compareHref({ ...view, marking })}
        say={say}
      />
    </div>
  );
}
