import { EmptyState } from '#app/_ui/empty-state.tsx';
import { HeatRow } from '#app/_ui/heat-row.tsx';
import { ProgressLine } from '#app/_ui/progress-line.tsx';
import { TabSet } from '#app/_ui/tab-set.tsx';
import { Toasts } from '#app/_ui/toasts.tsx';
import { Specimen } from './specimen.tsx';
import { ToastSpecimen } from './toast-specimen.tsx';

/** What is operated, and how it answers. */
export function ControlSpecimens() {
  return (
    <section aria-labelledby="controls">
      <h2 id="controls">控件</h2>
      <Specimen name="按钮">
        <button className="button main">检索</button> <button className="button">并排对照</button>{' '}
        <button className="button soft">筛选</button>{' '}
        <button className="button soft small">阅读设置</button>{' '}
        <button className="button" disabled>
          不能用
        </button>{' '}
        <button className="link-button">保存检索</button>
      </Specimen>
      <Specimen name="择一、勾选、标签、印">
        <fieldset className="segmented">
          <legend className="visually-hidden">例</legend>
          <label>
            <input className="visually-hidden" type="radio" name="one" defaultChecked /> 宽松
          </label>
          <label>
            <input className="visually-hidden" type="radio" name="one" /> 精确
          </label>
        </fieldset>{' '}
        <label className="tick">
          <input type="checkbox" defaultChecked /> 鹤壁市
        </label>{' '}
        <span className="chip">
          <span className="source">15分钟</span>
          <span className="kind">标点不计</span>
        </span>{' '}
        <span className="seal zhu">核</span> <kbd className="keycap">⌘K</kbd>
      </Specimen>
      <Specimen name="进度">
        <ProgressLine label="第3份，共12份" done={3} of={12} />
      </Specimen>
      <Specimen name="墨之四阶">
        <HeatRow
          label="各篇次数"
          cells={[0, 1, 3, 5, 12].map((count, index) => ({ name: `第${index + 1}篇`, count }))}
        />
      </Specimen>
      <Specimen name="分页签">
        <TabSet
          label="例"
          tabs={[
            { name: '按文件', panel: <p>一篇一组。</p> },
            { name: '索引行', panel: <p>一处一行。</p> },
          ]}
        />
      </Specimen>
      <Specimen name="可撤销">
        <Toasts label="通知">
          <ToastSpecimen />
        </Toasts>
      </Specimen>
      <Specimen name="空、出错">
        <EmptyState title="没有找到">
          <p>已通读5篇，没有这种说法。这也是一个结果。</p>
        </EmptyState>
      </Specimen>
    </section>
  );
}
