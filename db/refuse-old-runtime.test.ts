import { expect, test } from 'vitest';
import { refuseOldRuntime } from './refuse-old-runtime.ts';

test('Node.js 20 is refused by name before it would crash, Node.js 22.14 and later are not', () => {
  expect(() => {
    refuseOldRuntime({ napi: '9', node: '20.20.2' });
  }).toThrow('runtimeTooOld');
  expect(() => {
    refuseOldRuntime({ napi: '10', node: '22.14.0' });
  }).not.toThrow();
});
