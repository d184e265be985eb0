import { expect, test, vi } from 'vitest';
import { keyOf } from './palette-key.ts';

vi.mock('server-only', () => ({}));

test.each([
  { agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)', key: 'Ctrl K' },
  { agent: 'Mozilla/5.0 (X11; Linux x86_64)', key: 'Ctrl K' },
  { agent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', key: '⌘K' },
  { agent: '', key: 'Ctrl K' },
])('$agent is shown $key: a key that its keyboard has', ({ agent, key }) => {
  expect(keyOf(agent)).toBe(key);
});
