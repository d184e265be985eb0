import { expect, test, vi } from 'vitest';
import { NamedError } from './named-error.ts';

test('an error of another copy of this module is recognised', async () => {
  vi.resetModules();
  const copy = await import('./named-error.ts');
  expect(copy.NamedError).not.toBe(NamedError);
  expect(new copy.NamedError('staleCursor')).toBeInstanceOf(NamedError);
});

test.each([new Error('x'), { code: 'staleCursor' }, null, undefined, 'staleCursor'])(
  '%s is no named error',
  (value) => {
    expect(value instanceof NamedError).toBe(false);
  },
);
