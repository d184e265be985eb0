import { expect, test } from 'vitest';
import { mayEdit, mayRemove, mayWrite, type Writer } from './may-change.ts';

const people: Readonly<Record<string, Writer>> = {
  'one person alone': undefined,
  'a reader': { name: '李', role: 'reader' },
  'its author': { name: '李', role: 'editor' },
  'another editor': { name: '王', role: 'editor' },
  'an admin': { name: '周', role: 'admin' },
};

test.each([
  ['one person alone', [true, true, true]],
  ['a reader', [false, false, false]],
  ['its author', [true, true, true]],
  ['another editor', [true, false, false]],
  ['an admin', [true, false, true]],
])('of a note of 李 %s is offered writing, changing, removing: %s', (who, offered) => {
  const writer = people[who];
  const note = { author: '李' };
  expect([mayWrite(writer), mayEdit(writer, note), mayRemove(writer, note)]).toEqual(offered);
});
