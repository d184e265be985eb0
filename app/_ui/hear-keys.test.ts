import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { hearKeys } from './hear-keys.ts';

const sources = globSync('app/**/*.{ts,tsx}').filter((path) => !path.endsWith('.test.ts'));

function key(of: object): KeyboardEvent {
  return { key: 'Enter', keyCode: 13, isComposing: false, ...of } as unknown as KeyboardEvent;
}

test('a key of the page acts', () => {
  const act = vi.fn();
  hearKeys(act)(key({}));
  expect(act).toHaveBeenCalledOnce();
});

test.each([
  { name: 'while composing', of: { isComposing: true } },
  { name: 'Safari, after the composition', of: { keyCode: 229 } },
  { name: 'an older input method', of: { key: 'Process' } },
])('a key of the input method does not act: $name', ({ of }) => {
  const [act, composed] = [vi.fn(), vi.fn()];
  hearKeys(act, composed)(key(of));
  expect(act).not.toHaveBeenCalled();
  expect(composed).toHaveBeenCalledOnce();
});

test('every handler of keys is made by hearKeys', () => {
  expect(sources.length).toBeGreaterThan(50);
  const handlers = sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/(onKey\w+=\{|['"]key(down|up|press)['"], ?).*/g)].map(
      ([line]) => ({ path, line }),
    ),
  );
  expect(handlers.length).toBeGreaterThan(2);
  const strange = handlers.filter(
    ({ line }) => !/hearKeys\(|hear[,)]/.test(line) && !line.includes('={hear'),
  );
  expect(strange).toEqual([]);
});
