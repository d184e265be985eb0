import { Specimen } from './specimen.tsx';

const roles = [
  { role: 'paper', name: '纸' },
  { role: 'paper-raised', name: '纸·凸' },
  { role: 'paper-sunken', name: '纸·凹' },
  { role: 'ink', name: '墨' },
  { role: 'ink-2', name: '墨二' },
  { role: 'ink-3', name: '墨三' },
  { role: 'zhu', name: '朱' },
  { role: 'zhu-tint', name: '朱·底' },
  { role: 'dai', name: '黛' },
  { role: 'dai-wash', name: '黛·底' },
  { role: 'zhe-tint', name: '赭·底' },
] as const;
const codes = ['藤黄', '石绿', '天青', '靛蓝', '紫菀', '胭脂'];

/** What everything stands on: colours by their role, and the two voices of the page. */
export function GroundSpecimens() {
  return (
    <section aria-labelledby="ground">
      <h2 id="ground">色与字</h2>
      <Specimen name="纸墨朱黛赭">
        {roles.map(({ role, name }) => (
          <span key={role} className="swatch" data-role={role}>
            {name}
          </span>
        ))}
      </Specimen>
      <Specimen name="六个编码">
        {codes.map((name, index) => (
          <span key={name} className="swatch" data-code={index + 1}>
            {name}
          </span>
        ))}
      </Specimen>
      <Specimen name="原文用宋">
        <p className="read source">
          坚持人民城市人民建、人民城市为人民，加快转变城市发展方式，把安全理念贯穿城市规划、建设、管理全过程，持续优化城市服务功能。
        </p>
      </Specimen>
      <Specimen name="界面用黑">
        <p>检索一种说法，把各地放在一处看，把读到的留下来。</p>
      </Specimen>
    </section>
  );
}
