import { EmptyState } from '#app/_ui/empty-state.tsx';
import { FaultNote } from '#app/_ui/fault-note.tsx';
import { ProgressLine } from '#app/_ui/progress-line.tsx';
import { TabSet } from '#app/_ui/tab-set.tsx';
import { Specimen } from './specimen.tsx';

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
        <label className="tick">
          <input type="checkbox" /> 濮阳市
        </label>{' '}
        <label className="tick">
          <input type="checkbox" disabled /> 不可选
        </label>{' '}
        <span className="chip">
          <span className="source">15分钟</span>
          <span className="kind">标点不计</span>
        </span>{' '}
        <span className="seal zhu">核</span> <kbd className="keycap">⌘K</kbd>
      </Specimen>
      <Specimen name="进度">
        <ProgressLine label="第3份，共12份" done={3} of={12}>
          <button className="button small soft">取消</button>
        </ProgressLine>
        <ProgressLine label="正在数有几份" done={undefined} of={0} />
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
      <Specimen name="空、出错">
        <EmptyState title="没有找到">
          <p>已通读5篇，没有这种说法。这也是一个结果。</p>
        </EmptyState>
        <FaultNote title="没有存下：磁盘已满。">
          批注还在这一页上。腾出空间后<button className="link-button">再存</button>。
        </FaultNote>
      </Specimen>
    </section>
  );
}
