import { FacetList } from '#app/_ui/facet-list.tsx';
import { HitLine } from '#app/_ui/hit-line.tsx';
import { HitStrip } from '#app/_ui/hit-strip.tsx';
import { controlsIn } from '#app/_ui/ink-layers.ts';
import { SectionPath } from '#app/_ui/section-path.tsx';
import type { Say } from '#lib/message/say-in.ts';
import { hardWords } from './hard-words.ts';
import { Specimen } from './specimen.tsx';

const { title: longTitle, place, unbroken, markup } = hardWords;

/** Lists, and what they must bear: very long names, no break in them, markup, none at all. */
export function ListSpecimens({ say }: { readonly say: Say }) {
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">列表</h2>
      <Specimen name="分面">
        <FacetList
          name="place"
          counts={['', '河南省/鹤壁市', place, unbroken].map((value, index) => ({
            value,
            hits: 10_000 * index,
            documents: index,
          }))}
          chosen={['']}
          say={say}
        />
      </Specimen>
      <Specimen name="路径">
        <SectionPath path={['第五章 高品质建设现代化城市', '第一节', longTitle, unbroken]} />
      </Specimen>
      <Specimen name="命中分布">
        <HitStrip hits={[0, 40, 41, 99]} chapters={[5, 50]} length={100} say={say} />
      </Specimen>
      {[longTitle, unbroken, markup].map((words) => (
        <Specimen key={words} name="命中行">
          <HitLine
            href="/library"
            path={[words]}
            forms={['exact', 'possible']}
            excerpt={{ text: words, start: 0, isCutBefore: true, isCutAfter: true }}
            marks={[{ kind: 'hit', span: { start: 2, end: 9 }, form: 'exact', isCurrent: false }]}
            inks={controlsIn(words, { start: 0, end: words.length })}
            say={say}
          />
        </Specimen>
      ))}
    </section>
  );
}
