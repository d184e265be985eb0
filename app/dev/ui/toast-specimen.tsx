'use client';

import { useState } from 'react';
import { useSayDone } from '#app/_ui/toasts.tsx';

/** Deletes nothing, says so, and takes it back. */
export function ToastSpecimen() {
  const sayDone = useSayDone();
  const [count, setCount] = useState(3);
  return (
    <button
      className="button"
      type="button"
      onClick={() => {
        setCount(count - 1);
        sayDone('已删除1条批注', {
          name: '撤销',
          act: () => {
            setCount(count);
          },
        });
      }}
    >
      删除批注（{count}）
    </button>
  );
}
