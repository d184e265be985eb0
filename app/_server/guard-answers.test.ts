import { expect, test } from 'vitest';
import { readableAddress } from './guard-answers.ts';

test.each([
  { address: '/' },
  { address: '/documents/%E9%B9%A4%E5%A3%81?q=%E0%A4%A' },
  { address: '/documents/%2525' },
])('$address is left as it is', ({ address }) => {
  expect(readableAddress(address)).toBe(address);
});

test.each([{ address: '/documents/%E0%A4%A' }, { address: '/%' }, { address: '/%zz?q=1' }])(
  '$address leads nowhere',
  ({ address }) => {
    expect(readableAddress(address)).toBe('/not-an-address');
  },
);
