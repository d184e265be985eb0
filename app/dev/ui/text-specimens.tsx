import { CodeTag } from '#app/_ui/code-tag.tsx';
import { FormSign } from '#app/_ui/form-sign.tsx';
import { LayeredText } from '#app/_ui/layered-text.tsx';
import type { CodeColour, InkLayer, MarkLayer } from '#app/_ui/text-layer.ts';
import type { Form } from '#lib/search/form.ts';
import type { Say } from '#lib/message/say-in.ts';
import { LitSpecimen } from './lit-specimen.tsx';
import { Specimen } from './specimen.tsx';

const forms: readonly Form[] = ['exact', 'punctuation', 'script', 'number', 'possible'];
const colours: readonly CodeColour[] = [1, 2, 3, 4, 5, 6];
const names = ['藤黄', '石绿', '天青', '靛蓝', '紫菀', '胭脂'];
const sentence = '加快构建科学合理的“人地挂钩”机制和政策并探索实施。';

/** What lies on a text, alone and together. */
export function TextSpecimens({ say }: { readonly say: Say }) {
  return (
    <section aria-labelledby="on-text">
      <h2 id="on-text">文上之层</h2>
      {forms.map((form) => (
        <Specimen key={form} name={say(`form.${form}`)}>
          <FormSign form={form} say={say} />{' '}
          <Line marks={[{ kind: 'hit', span: at('“人地挂钩”'), form, isCurrent: false }]} />
        </Specimen>
      ))}
      <Specimen name="当前命中">
        <Line
          marks={[{ kind: 'hit', span: at('人地挂钩'), form: 'exact', isCurrent: true }]}
          inks={[{ kind: 'ignored', span: at('地') }]}
        />
      </Specimen>
      <Specimen name="链接所指">
        <Line marks={[{ kind: 'target', span: at('科学合理的') }]} />
      </Specimen>
      {colours.map((colour) => (
        <Specimen key={colour} name={`批注 ${colour}`}>
          <CodeTag name={names[colour - 1] ?? ''} colour={colour} />{' '}
          <Line marks={[{ kind: 'annotation', span: at('机制和政策'), colour }]} />
        </Specimen>
      ))}
      <Specimen name="批注重叠，命中在上">
        <Line
          marks={[
            { kind: 'annotation', span: at('加快构建科学合理的“人地挂钩”机制'), colour: 5 },
            { kind: 'annotation', span: at('“人地挂钩”机制和政策'), colour: 4 },
            { kind: 'hit', span: at('人地挂钩'), form: 'exact', isCurrent: false },
            { kind: 'phrase', span: at('机制和政策') },
          ]}
        />
      </Specimen>
      <Specimen name="提法；相同">
        <Line
          marks={[
            { kind: 'phrase', span: at('科学合理') },
            { kind: 'shared', span: at('机制和政策') },
          ]}
        />
      </Specimen>
      {(['数', '力', '级', '单', '序', '简', '字', '标', '换'] as const).map((seal) => (
        <Specimen key={seal} name={`不同 ${seal}`}>
          <Line
            marks={[{ kind: 'difference', span: at('探索实施'), seal, means: `差异：${seal}` }]}
          />
        </Specimen>
      ))}
      <Specimen name="粗体、遮蔽">
        <Line
          marks={[]}
          inks={[
            { kind: 'bold', span: at('加快构建') },
            { kind: 'redaction', span: at('人地') },
          ]}
        />
      </Specimen>
      <Specimen name="悬停、当前（随时变）">
        <LitSpecimen>
          <Line marks={[{ kind: 'hit', span: at('人地挂钩'), form: 'exact', isCurrent: false }]} />
        </LitSpecimen>
      </Specimen>
    </section>
  );
}

type LineProps = { readonly marks: readonly MarkLayer[]; readonly inks?: readonly InkLayer[] };

function Line({ marks, inks = [] }: LineProps) {
  return (
    <span className="source" lang="zh-Hans">
      <LayeredText text={sentence} start={0} marks={marks} inks={inks} />
    </span>
  );
}

function at(words: string) {
  const start = sentence.indexOf(words);
  return { start, end: start + words.length };
}
