import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './runtime.mjs';

const near = { host: '127.0.0.1', port: 3000 };
const https = 'https://wenku.example.org';

test.each([
  { address: near, origin: undefined, env: {}, site: 'http://127.0.0.1:3000', names: '127.0.0.1' },
  { address: near, origin: https, env: {}, site: https, names: 'wenku.example.org' },
  {
    ...{ address: near, origin: https, site: https },
    env: { ZHENGCI_ORIGIN: 'http://old.example.org', ZHENGCI_HOSTS: '192.168.1.5' },
    names: '192.168.1.5,wenku.example.org',
  },
  {
    ...{ address: { host: '0.0.0.0', port: 80 }, origin: https, env: {}, site: https },
    names: 'wenku.example.org',
  },
  {
    ...{ address: { host: '::1', port: 3000 }, origin: undefined, env: {} },
    ...{ site: 'http://[::1]:3000', names: '[::1]' },
  },
])('a shared site at $address.host, $origin is reached at $site', (row) => {
  const { status, told } = share(row);
  expect(status).toBe(0);
  expect(JSON.parse(told)).toEqual(['1', row.site, row.names]);
});

test('where nobody could type the address it has to be named', () => {
  const { status, said } = share({ address: { host: '0.0.0.0', port: 3000 }, env: {} });
  expect(status).toBe(1);
  expect(said).toContain('--origin');
});

test.each([
  ['http://192.168.1.5:3000', true],
  ['https://192.168.1.5', false],
])('over %s it is said that passwords may be seen: %s', (origin, isSaid) => {
  const { said } = share({ address: { host: '0.0.0.0', port: 3000 }, origin, env: {} });
  expect(said.includes('没有加密')).toBe(isSaid);
});

/** In a process of its own, because it speaks through the environment. */
function share({ address, origin, env }) {
  const code = `
    const { shareSite } = await import('./scripts/install/team.mjs');
    shareSite(${JSON.stringify(address)}, ${JSON.stringify(origin)});
    const { ZHENGCI_TEAM, ZHENGCI_ORIGIN, ZHENGCI_HOSTS } = process.env;
    console.log(JSON.stringify([ZHENGCI_TEAM, ZHENGCI_ORIGIN, ZHENGCI_HOSTS]));`;
  const plain = { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...env };
  const args = ['--input-type=module', '-e', code];
  const ended = spawnSync(process.argv[0], args, { cwd: join(root), env: plain, encoding: 'utf8' });
  return { status: ended.status, told: ended.stdout, said: ended.stderr };
}
