import { CodeTag } from '#app/_ui/code-tag.tsx';
import { Drawer } from '#app/_ui/drawer.tsx';
import { PopoverButton } from '#app/_ui/popover-button.tsx';
import { Toasts } from '#app/_ui/toasts.tsx';
import { DialogSpecimen } from './dialog-specimen.tsx';
import { hardWords } from './hard-words.ts';
import { Specimen } from './specimen.tsx';
import { ToastSpecimen } from './toast-specimen.tsx';

/** What floats above a page. */
export function FloatingSpecimens() {
  return (
    <section aria-labelledby="floating">
      <h2 id="floating">浮层</h2>
      <Specimen name="抽屉（窄屏从边上来，宽屏在页里）">
        <button className="button soft" type="button" popoverTarget="drawer-example">
          打开抽屉
        </button>
        <Drawer
          id="drawer-example"
          label="抽屉之例"
          close="收起"
          side="bottom"
          below="phone"
          className=""
        >
          <p>{hardWords.title}</p>
          <p>
            <a href="#floating">到这一节</a>
          </p>
        </Drawer>
      </Specimen>
      <Specimen name="浮片">
        <PopoverButton name="六个颜色" title="编码的颜色">
          {([1, 2, 3, 4, 5, 6] as const).map((colour) => (
            <p key={colour}>
              <CodeTag name={`编码${colour}`} colour={colour} />
            </p>
          ))}
        </PopoverButton>
      </Specimen>
      <Specimen name="对话框">
        <DialogSpecimen />
      </Specimen>
      <Specimen name="可撤销">
        <Toasts label="通知">
          <ToastSpecimen />
        </Toasts>
      </Specimen>
    </section>
  );
}
