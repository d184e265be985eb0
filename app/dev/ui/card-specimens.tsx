import { NoteCard, type NotePlace } from '#app/_ui/note-card.tsx';
import type { CodeColour } from '#app/_ui/text-layer.ts';
import { VisibleText } from '#app/_ui/visible-text.tsx';
import { PickerSpecimen, TreeSpecimen } from './code-specimens.tsx';
import { hardWords } from './hard-words.ts';
import { Specimen } from './specimen.tsx';

const places: readonly { readonly kind: NotePlace; readonly name: string }[] = [
  { kind: 'found', name: '在原处' },
  { kind: 'changed', name: '字句有改' },
  { kind: 'undecided', name: '待你判断' },
  { kind: 'lost', name: '失联' },
];
const code = { name: '力度', colour: 5 as CodeColour };
const many = Array.from({ length: 60 }, (_, index) => ({
  name: `编码之${index + 1}`,
  colour: ((index % 6) + 1) as CodeColour,
}));

/** What a reader makes: codes and notes. */
export function CardSpecimens() {
  const [found] = places;
  return (
    <section aria-labelledby="cards">
      <h2 id="cards">编码与批注</h2>
      <Specimen name="编码树">
        <TreeSpecimen />
      </Specimen>
      <Specimen name="取编码、地区">
        <PickerSpecimen />
      </Specimen>
      {places.map((place) => (
        <Specimen key={place.kind} name={`批注卡：${place.name}`}>
          <NoteCard
            codes={[code]}
            when="11-19"
            place={place}
            isCurrent={place.kind === 'changed'}
            actions={
              <>
                <button className="link-button">编辑</button>
                <button className="link-button">引用</button>
              </>
            }
          >
            <p>前说“加快构建”，后说“探索实施”，一句之内力度自降。</p>
          </NoteCard>
        </Specimen>
      ))}
      <Specimen name="批注卡：六十个编码、标记、不断的长串">
        {found !== undefined && (
          <NoteCard codes={many} when="2026-11-19" place={found}>
            <p>
              <VisibleText text={hardWords.markup} />
            </p>
            <p>{hardWords.unbroken}</p>
          </NoteCard>
        )}
      </Specimen>
    </section>
  );
}
